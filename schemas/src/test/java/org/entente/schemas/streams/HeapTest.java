package org.entente.schemas.streams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTest {

    private final Heap<String> heap = Heap.<String>builder("heap").build();

    @Test
    void whatWaitsUnderAKeyIsTakenOnceInTheOrderItCame() {
        // When
        heap.put("a", "one");
        heap.put("b", "two");
        heap.put("a", "three");

        // Then
        assertThat(heap.take("a")).containsExactly("one", "three");
        assertThat(heap.take("a")).isEmpty();
        assertThat(heap.iterator()).toIterable().containsExactly("two");
    }

    @Test
    void whatATransactionLeftIsForgottenWithIt() {
        // Given
        heap.put("a", "one");

        // When
        heap.close();

        // Then
        assertThat(heap.take("a")).isEmpty();
    }
}
