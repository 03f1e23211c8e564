package org.entente.ingest.follow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.ingest.fetch.HungUp;

/** Lets time pass as it does on this machine, until it is called off. */
public final class RealWaiting implements Waiting {

    private final CountDownLatch calledOff = new CountDownLatch(1);

    /** @throws HungUp once it is called off */
    @Override
    public void pass(Duration pause) {
        try {
            if (calledOff.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HungUp();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends every wait, those to come as well. */
    public void callOff() {
        calledOff.countDown();
    }
}
