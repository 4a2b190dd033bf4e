/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.table.OnDemand;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadingTest {
    /** The other thread goes on, and the page is sent without it. */
    @Test
    void aPartThatDoesNotComeTakesNoOtherWithIt() {
        CountDownLatch never = new CountDownLatch(1);
        Reading reading = new Readers(new OnDemand(), Duration.ofSeconds(2)).begin();
        Supplier<Answer<String>> slow =
                reading.ask(
                        () -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return "late";
                        });
        Supplier<Answer<String>> quick = reading.ask(() -> "here");

        assertThat(quick.get()).isEqualTo(Answer.of("here"));
        assertThat(slow.get().isKnown()).isFalse();
        assertThat(slow.get().trouble()).contains("没有在限定的时间内读完");
        never.countDown();
    }

    @Test
    void aFaultOfOursIsSaidInTheLogAndTheOthersAreThere() {
        Reading reading = new Readers(new OnDemand()).begin();
        Supplier<Answer<String>> faulty =
                reading.ask(
                        () -> {
                            throw new IllegalStateException("on purpose");
                        });
        Supplier<Answer<Integer>> good = reading.ask(() -> 1);

        assertThat(faulty.get().trouble()).contains("程序出错");
        assertThat(good.get().map(number -> number + 1)).isEqualTo(Answer.of(2));
    }
}
