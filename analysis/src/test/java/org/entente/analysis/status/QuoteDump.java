package org.entente.analysis.status;
import java.nio.file.*; import java.util.*;
import org.entente.analysis.article.*; import org.entente.analysis.entity.*; import org.entente.analysis.text.*;
public final class QuoteDump {
  public static void main(String[] a) {
    for (Passages.Labelled p : Passages.read(Path.of(a[0]))) {
      System.out.println("#### " + p.id());
      Reading r = PassageMaker.standard().read(p.title(), p.text());
      var f = EntityFinder.standard();
      var t = f.find(r.title()); var b = p.published().isPresent() ? f.find(r.body(), p.published().get()) : f.find(r.body());
      for (Claim c : StatusReader.standard().read(r, t, b, p.published(), GenreTeller.standard().tell(r,"",""), Trace.NONE))
        System.out.println(c.dyad()+" "+c.label().code()+" "+c.modality().code()+" "+c.rule()+" "+c.eventDate()+"\n      "+c.evidence().quote());
    }
  }
}
