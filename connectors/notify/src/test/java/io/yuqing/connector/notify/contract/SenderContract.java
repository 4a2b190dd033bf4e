/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every sender promises; the test of each kind extends this. */
@Timeout(60)
abstract class SenderContract {
    /** To a receiver that works. */
    abstract Sender open() throws Exception;

    /** To one that is not there. */
    abstract Sender openToNobody() throws Exception;

    /** What people see, one text a message, oldest first. */
    abstract List<String> arrived() throws Exception;

    @Test
    void aNoticeArrivesAndTheReceiptSaysSo() throws Exception {
        try (Sender sender = open()) {
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(receipt.isDelivered()).isTrue();
            assertThat(receipt.parts()).isPositive();
            assertThat(receipt.partsDelivered()).isEqualTo(receipt.parts());
            assertThat(arrived()).hasSize(1);
            assertThat(arrived().get(0)).contains("近1小时跟帖 1.2万 条");
        }
    }

    @Test
    void theNumberOfMessagesIsKnownBeforeAndTheSameEachTime() throws Exception {
        Notice notice = Samples.long_("k", 20);
        try (Sender sender = open()) {
            assertThat(sender.parts(notice)).isPositive().isEqualTo(sender.parts(notice));
            assertThat(sender.isWhole(Samples.small("k"))).isTrue();
            assertThat(arrived()).isEmpty();
        }
    }

    @Test
    void whatIsDoneIsNotSentAgain() throws Exception {
        try (Sender sender = open()) {
            Receipt first = sender.send(Samples.small("k"));
            Receipt second = sender.send(Samples.small("k"), first.done());

            assertThat(second.isDelivered()).isTrue();
            assertThat(second.done()).isEqualTo(first.done());
            assertThat(arrived()).hasSize(1);
        }
    }

    @Test
    void aReceiverThatIsNotThereIsAReceiptAndNoException() throws Exception {
        try (Sender sender = openToNobody()) {
            Receipt receipt = sender.send(Samples.small("k"));

            assertThat(receipt.isDelivered()).isFalse();
            assertThat(receipt.outcome().isRetryable()).isTrue();
            assertThat(receipt.done()).isZero();
            assertThat(receipt.message()).doesNotContain("\n", "学校食堂");
        }
    }

    @Test
    void aNoticeOfNothingButATitleIsANotice() throws Exception {
        try (Sender sender = open()) {
            Notice bare = new Notice("k", Tone.GREY, "只有标题", List.of(), null, true);
            assertThat(sender.send(bare).isDelivered()).isTrue();
        }
    }

    @Test
    void whateverPeopleWriteCanBeSent() throws Exception {
        String nasty = "\u0000\u202e<at id=all></at> 😀\ud83d \"\\ \r\n.\r\n*[x](y)*";
        Notice notice =
                new Notice("键 \r\n1", Tone.RED, nasty, List.of(Line.of(nasty)), null, false);
        try (Sender sender = open()) {
            assertThat(sender.send(notice).isDelivered()).isTrue();
            assertThat(arrived()).hasSize(1);
        }
    }

    @Test
    void severalThreadsCanSendAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Sender sender = open()) {
            List<Future<Receipt>> receipts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Notice notice = Samples.small("k" + i);
                receipts.add(threads.submit(() -> sender.send(notice)));
            }
            for (Future<Receipt> receipt : receipts) {
                assertThat(receipt.get().isDelivered()).isTrue();
            }
            assertThat(arrived()).hasSize(4);
        } finally {
            threads.shutdownNow();
        }
    }
}
