/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.gateway.inbox.read.Answer;
import io.yuqing.gateway.inbox.read.FileTaker;
import io.yuqing.gateway.inbox.read.FileTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the world outside does to the watched folder: no file is lost, none is counted twice. */
class InboxFaultsTest {
    private static final String TABLE =
            """
            云汀县舆情监测日报,,,,,,,,
            标题,正文,链接,发布时间,来源网站,作者,情感,转发数,联系电话
            东湖水质变差,东湖的水又臭了，打13800138000,https://bbs.example.cn/t/9,2025-11-29 16:15,云汀论坛,欧阳某某,负面,1.2万,13900139000
            停水通知,明天停水 @欧阳某某 ,https://bbs.example.cn/t/1,昨天 09:00,云汀论坛,司马某某,中性,4,13900139001
            老事,上个月的事,https://bbs.example.cn/t/2,2025-10-01 10:00,云汀论坛,上官某某,,,
            =只有日期,打13800138000,https://bbs.example.cn/t/3,2025-11-28,云汀论坛,诸葛某某,,,13900139002
            """;
    @TempDir private Path folder;
    private WatchedFolder office;

    @BeforeEach
    void open() throws IOException {
        office = new WatchedFolder(folder);
    }

    @Test
    void shouldSendAgainWhatWasSentWhenItWasKilledAndPutItAwayOnce() throws IOException {
        office.start(
                before(
                        office.taker(),
                        answer -> {
                            throw new Killed();
                        }));
        office.put("日报.csv", TABLE);
        office.look();
        assertThatThrownBy(office::look).isInstanceOf(Killed.class);
        assertThat(office.kafka.ids()).hasSize(3);
        assertThat(office.names("inbox/.taken")).containsExactly("日报.csv");

        office.start();
        office.look();
        assertThat(office.names("inbox/.taken")).containsExactly("日报.csv");
        office.clock.pass(LeftBehind.PATIENCE);
        office.look();

        assertThat(office.kafka.ids()).hasSize(6);
        assertThat(office.kafka.ids().stream().distinct()).hasSize(3);
        assertThat(office.names("inbox/.taken")).isEmpty();
        assertThat(office.names("done")).containsExactly("日报.csv", "日报.csv.receipt.json");
        assertThat(office.names("rejected")).containsExactly("日报.csv");
    }

    @Test
    void shouldLeaveWhatAnotherGatewayTakes() throws IOException {
        InboxLook other = office.other(office.taker());
        other.look();
        office.start(
                before(
                        office.taker(),
                        answer -> {
                            other.look();
                            other.look();
                            return answer;
                        }));
        office.put("日报.csv", TABLE);
        other.look();
        office.looks(2);

        assertThat(office.kafka.ids()).hasSize(3);
        assertThat(office.names("done")).containsExactly("日报.csv", "日报.csv.receipt.json");
        assertThat(office.names("rejected")).containsExactly("日报.csv");
    }

    @Test
    void shouldKeepFilesWhileKafkaIsAwayAndSayItOnce() throws IOException {
        office.kafka.isAway(true);
        office.put("日报.csv", TABLE);
        office.put("周报.csv", TABLE);
        office.looks(60);

        assertThat(office.names("inbox")).containsExactly("周报.csv", "日报.csv");
        assertThat(office.names("done")).isEmpty();
        assertThat(office.names("rejected")).isEmpty();
        assertThat(office.log.lines())
                .singleElement()
                .asString()
                .isEqualTo(
                        "warn Sending files of the inbox: Kafka at kafka:9092 does not answer:"
                                + " start it, or correct kafka.bootstrap_servers.");
        // 30 s, 1, 2, 4, 8 and then every 10 minutes, in half an hour.
        assertThat(office.kafka.attempts()).isEqualTo(7);

        office.kafka.isAway(false);
        office.looks(20);

        assertThat(office.names("done")).hasSize(4);
        assertThat(office.kafka.ids().stream().distinct()).hasSize(3);
        assertThat(office.log.lines()).contains("info Sending files of the inbox: this is over.");
    }

    @Test
    void shouldNotLetAFileThatKafkaNeverTakesKeepOthersBack() throws IOException {
        office.kafka.hates("毒");
        office.put("1.csv", TABLE.replace("东湖", "毒"));
        office.put("2.csv", TABLE);
        office.looks(6);
        assertThat(office.names("inbox")).containsExactly("1.csv");
        assertThat(office.names("done")).containsExactly("2.csv", "2.csv.receipt.json");
    }

    @Test
    void shouldWaitForADriveThatIsAwayAndSayItOnce() throws IOException {
        office.put("日报.csv", TABLE);
        office.look();
        Path away = folder.resolve("away");
        Files.move(office.root, away);
        office.looks(5);
        Files.createDirectories(office.root);
        office.looks(5);

        assertThat(office.root).isEmptyDirectory();
        assertThat(office.log.lines())
                .singleElement()
                .asString()
                .startsWith("warn The inbox ")
                .contains("there is no such folder", "files wait");
        assertThat(office.counts).containsEntry(InboxCount.LOOKS_FAILED, 10L);

        Files.delete(office.root);
        Files.move(away, office.root);
        office.looks(2);

        assertThat(office.names("done")).hasSize(2);
        assertThat(office.log.lines().subList(1, 3))
                .anyMatch(line -> line.endsWith("this is over."));
    }

    @Test
    void shouldWaitWhenItMayNotWriteAndSayItOnce() throws IOException {
        office.put("日报.csv", TABLE);
        Files.writeString(office.root.resolve("done"), "no folder");
        office.looks(5);
        assertThat(office.names("inbox")).containsExactly("日报.csv");
        assertThat(office.kafka.attempts()).isZero();
        assertThat(office.log.lines())
                .singleElement()
                .asString()
                .contains("it cannot be used (FileAlreadyExistsException)", "files wait");
    }

    @Test
    void shouldTryAgainWhenTheReaderDiesAndThenGiveUp() throws IOException {
        office.start(
                before(
                        office.taker(),
                        answer -> new Answer(Answer.Kind.DIED, "it ran out of memory", "", 0, 0)));
        office.put("大表.csv", TABLE);
        office.looks(2);
        assertThat(office.names("inbox")).containsExactly("大表.csv");
        office.look();
        assertThat(office.names("done")).isEmpty();
        assertThat(office.names("rejected")).containsExactly("大表.csv", "大表.csv.why.txt");
        assertThat(office.read("rejected/大表.csv.why.txt")).contains("请拆成几个文件");
    }

    @Test
    void shouldSayOnceThatAFileHasToWaitAndTakeTheOthers() throws IOException {
        office.start(
                before(
                        office.taker(),
                        answer ->
                                answer.refused() == 1
                                        ? new Answer(Answer.Kind.HELD, "it is open.", "", 0, 0)
                                        : answer));
        office.put("开着的.csv", TABLE);
        office.put("别的.csv", TABLE.lines().limit(4).collect(Collectors.joining("\n")));
        office.looks(6);

        assertThat(office.names("inbox")).containsExactly("开着的.csv");
        assertThat(office.names("done")).hasSize(2);
        assertThat(office.names("rejected")).isEmpty();
        assertThat(office.log.lines())
                .filteredOn(line -> line.startsWith("warn"))
                .containsExactly("warn File 开着的.csv: it is open.");
    }

    /** What a machine does that loses its power. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static FileTaker before(FileTaker taker, UnaryOperator<Answer> event) {
        return new FileTaker() {
            @Override
            public Answer take(FileTask task) {
                return event.apply(taker.take(task));
            }

            @Override
            public void rest() {
                taker.rest();
            }

            @Override
            public void close() {
                taker.close();
            }
        };
    }
}
