/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingLookTest {
    private static final String FILE = "growing/search_comments_2025-11-30.jsonl";
    private static final String NAME = "search_comments_2025-11-30.jsonl";

    @TempDir private Path folder;
    private WatchedFolder office;

    @BeforeEach
    void open() throws IOException {
        office = new WatchedFolder(folder);
    }

    @Test
    void shouldReadWhatWasAddedOnceAndLetHalfALineWait() throws IOException {
        office.put(FILE, comment(1) + comment(2).substring(0, 40));
        office.readOn();
        assertThat(office.kafka.ids()).containsExactly("c1");

        append(comment(2).substring(40) + comment(3));
        office.readOn();
        office.readOn();

        assertThat(office.kafka.ids()).containsExactly("c1", "c2", "c3");
        assertThat(office.counts).containsEntry(InboxCount.ITEMS_ACCEPTED, 3L);
        assertThat(office.root.resolve("inbox").resolve(FILE)).exists();
    }

    @Test
    void shouldGoOnWhereAnEarlierGatewayWas() throws IOException {
        office.put(FILE, comment(1));
        office.readOn();
        office.start();
        append(comment(2));
        office.readOn();
        assertThat(office.kafka.ids()).containsExactly("c1", "c2");
    }

    @Test
    void shouldNotTakeAGrowingFileAsOneThatRests() throws IOException {
        office.put(FILE, comment(1));
        office.looks(3);
        assertThat(office.root.resolve("inbox").resolve(FILE)).exists();
        assertThat(office.kafka.attempts()).isZero();
    }

    @Test
    void shouldBeginAnewWhenAnotherFileHasTheName() throws IOException {
        office.put(FILE, comment(1) + comment(2));
        office.readOn();
        office.put(FILE, comment(7) + comment(8) + comment(9));
        office.readOn();
        office.put(FILE, comment(7));
        office.readOn();
        assertThat(office.kafka.ids()).containsExactly("c1", "c2", "c7", "c8", "c9", "c7");
    }

    @Test
    void shouldBeginAnewWhenALineInTheMiddleWasTakenOut() throws IOException {
        StringBuilder first = new StringBuilder();
        for (int i = 100; i < 150; i++) {
            first.append(comment(i));
        }
        office.put(FILE, first.toString());
        office.readOn();
        office.put(FILE, first.toString().replace(comment(130), "") + comment(150) + comment(151));
        office.readOn();
        assertThat(office.kafka.ids()).hasSize(50 + 51);
        assertThat(office.kafka.ids().stream().distinct()).hasSize(52);
    }

    @Test
    void shouldRefuseLinesByTheirNumberInTheFileAndSpoilNoOther() throws IOException {
        office.put(FILE, comment(1) + "{\"id\":\"c2\",\n" + comment(3));
        office.readOn();
        append("no object\n" + comment(5) + comment(6).replace("2025-11-29T16:20:00+08:00", "3天前"));
        office.readOn();

        assertThat(office.kafka.ids()).containsExactly("c1", "c3", "c5");
        assertThat(office.read("rejected/" + NAME + ".csv").lines())
                .hasSize(4)
                .element(1)
                .asString()
                .startsWith("2,")
                .endsWith(",不是完整的 JSON 对象，可能还没有写完");
        assertThat(office.read("rejected/" + NAME + ".csv"))
                .contains("\n4,", "\n6,")
                .contains("打〔电话〕")
                .doesNotContain("某某");
        assertThat(office.counts).containsEntry(InboxCount.ITEMS_REFUSED, 3L);
    }

    @Test
    void shouldListNoRefusedLineTwiceWhenAStepIsRepeated() throws IOException {
        office.put(FILE, comment(1) + "no object\n");
        office.readOn();
        Path kept = office.root.resolve("inbox/growing/.positions/" + NAME + ".json");
        byte[] before = Files.readAllBytes(kept);
        append("no object\n" + comment(4));
        office.readOn();
        Files.write(kept, before);
        office.readOn();
        assertThat(office.read("rejected/" + NAME + ".csv").lines()).hasSize(3);
        assertThat(office.kafka.ids()).containsExactly("c1", "c4", "c4");
    }

    @Test
    void shouldNoteNothingThatKafkaDidNotStore() throws IOException {
        office.kafka.isAway(true);
        office.put(FILE, comment(1));
        for (int i = 0; i < 20; i++) {
            office.readOn();
        }
        assertThat(office.log.lines()).hasSize(1);
        office.kafka.isAway(false);
        office.clock.pass(Duration.ofMinutes(10));
        office.readOn();
        assertThat(office.kafka.ids()).containsExactly("c1");
    }

    @Test
    void shouldSayWhyOnceAndWaitWhereItCannotRead() throws IOException {
        office.put(FILE, "{\"what\":1}\n");
        office.put("growing/posts.csv", "a,b\n");
        office.readOn();
        office.readOn();
        assertThat(office.log.lines()).hasSize(2);
        assertThat(office.read("rejected/" + NAME + ".why.txt")).contains("认不出由哪种工具写出");
        assertThat(office.read("rejected/posts.csv.why.txt")).contains("只收逐行追加的 .jsonl");
    }

    @Test
    void shouldNameOneBatchADay() throws IOException {
        office.put(FILE, comment(1));
        office.readOn();
        append(comment(2));
        office.readOn();
        office.clock.pass(Duration.ofDays(1));
        append(comment(3));
        office.readOn();
        List<String> batches =
                office.kafka.values().stream()
                        .map(json -> json.replaceAll(".*\"source_ref\":\"([^\"]*)\".*", "$1"))
                        .toList();
        assertThat(batches.get(0)).matches("f20251130-[0-9a-f]{8}").isEqualTo(batches.get(1));
        assertThat(batches.get(2)).startsWith("f20251201-");
    }

    @Test
    void shouldForgetThePositionsOfFilesThatAreGone() throws IOException {
        Path file = office.put(FILE, comment(1));
        office.readOn();
        Files.delete(file);
        office.readOn();
        assertThat(office.root.resolve("inbox/growing/.positions")).isEmptyDirectory();
    }

    private void append(String text) throws IOException {
        Path file = office.root.resolve("inbox").resolve(FILE);
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static String comment(int number) {
        return "{\"id\":\"c"
                + number
                + "\",\"post_id\":\"p1\",\"platform\":\"weibo\",\"author\":\"某某\","
                + "\"published_at\":\"2025-11-29T16:20:00+08:00\",\"text\":\"第 "
                + number
                + " 条，打13800138000\"}\n";
    }
}
