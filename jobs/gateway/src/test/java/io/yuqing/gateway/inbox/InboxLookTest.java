/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxLookTest {
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
    void shouldTakeAFileAtTheSecondLookThatFindsItUnchanged() throws IOException {
        office.put("日报.csv", TABLE);
        office.look();
        assertThat(office.kafka.values()).isEmpty();
        assertThat(office.names("inbox")).containsExactly("日报.csv");

        office.look();

        assertThat(office.kafka.values()).hasSize(3);
        assertThat(office.names("inbox")).isEmpty();
        assertThat(office.names("inbox/.taken")).isEmpty();
        assertThat(office.read("done/日报.csv")).isEqualTo(TABLE);
        assertThat(office.names("done")).containsExactly("日报.csv", "日报.csv.receipt.json");
        assertThat(office.names("rejected")).containsExactly("日报.csv");
        assertThat(office.counts)
                .containsEntry(InboxCount.FILES_TAKEN, 1L)
                .containsEntry(InboxCount.ITEMS_ACCEPTED, 3L)
                .containsEntry(InboxCount.ITEMS_REFUSED, 1L);
    }

    @Test
    void shouldWaitWhileAFileIsWritten() throws IOException {
        office.put("日报.csv", TABLE.substring(0, 100));
        office.look();
        office.put("日报.csv", TABLE.substring(0, 200));
        office.look();
        office.put("日报.csv", TABLE);
        office.look();
        assertThat(office.kafka.attempts()).isZero();

        office.look();

        assertThat(office.kafka.values()).hasSize(3);
    }

    @Test
    void shouldGiveThisReceipt() throws IOException {
        office.put("日报.csv", TABLE);
        office.looks(2);

        assertThat(
                        office.read("done/日报.csv.receipt.json")
                                .replaceAll("\"f[a-z]{8,}\"", "\"fBATCH\""))
                .isEqualTo(
                        "{\"file\":\"日报.csv\",\"as\":\"table\",\"posts\":3,\"comments\":0,\"history\":1,"
                                + "\"rejected\":1,\"reasons\":{\"发布时间只有日期，没有几点几分；请导出完整时间，"
                                + "或在 --map 文件中用 clock 指定\":{\"count\":1,\"lines\":[6]}},"
                                + "\"batch\":\"fBATCH\",\"sent\":3,"
                                + "\"written\":{\"posts\":{\"0\":{\"first\":0,\"last\":2,\"count\":3}}},"
                                + "\"rejected_file\":\"rejected/日报.csv\",\"remarks\":[],"
                                + "\"summary\":\"已导入 3 条（帖文 3、评论 0），其中 1 条是历史，存入明细；统计要用 ./yuqing recount --from 2025-10-01 补算；"
                                + "退回 1 条，见 rejected/日报.csv。\"}\n");
        assertThat(office.read("rejected/日报.csv"))
                .startsWith("\uFEFF行号,标题,")
                .contains("6,'=只有日期,打〔电话〕,");
    }

    @Test
    void shouldNameTheBatchInEachItemAsInTheReceipt() throws IOException {
        office.put("日报.csv", TABLE);
        office.looks(2);
        String batch =
                office.read("done/日报.csv.receipt.json")
                        .replaceAll("(?s).*\"batch\":\"(f[0-9a-z]+)\".*", "$1");
        assertThat(office.kafka.values())
                .allMatch(json -> json.endsWith(",\"source_ref\":\"" + batch + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~$日报.xlsx",
                ".日报.csv.swp",
                "日报.csv.part",
                "日报.csv.tmp",
                "日报.csv.crdownload",
                "~WRL0001.csv",
                "Thumbs.db",
                "desktop.ini",
                ".hidden/日报.csv"
            })
    void shouldLeaveAloneWhatIsNobodysFile(String name) throws IOException {
        Path file = office.put(name, TABLE);
        office.looks(3);
        assertThat(file).exists();
        assertThat(office.kafka.attempts()).isZero();
    }

    @Test
    void shouldTakeFilesOfFoldersThatPeopleMake() throws IOException {
        office.put("信访局/十一月/日报.csv", TABLE);
        office.looks(2);
        assertThat(office.names("done")).contains("日报.csv");
    }

    @Test
    void shouldPutAsideWhatCannotBeReadAndSayWhy() throws IOException {
        office.put("会议记录.txt", "会议记录");
        office.put("半份.csv", TABLE + "\"没有关上的引号,1,2\n");
        office.put("通知.docx", "PK");
        office.put("空.csv", "");
        office.looks(2);

        assertThat(office.names("inbox")).isEmpty();
        assertThat(office.names("done")).isEmpty();
        assertThat(office.names("rejected"))
                .containsExactlyInAnyOrder(
                        "会议记录.txt",
                        "会议记录.txt.why.txt",
                        "半份.csv",
                        "半份.csv.why.txt",
                        "通知.docx",
                        "通知.docx.why.txt",
                        "空.csv",
                        "空.csv.why.txt");
        assertThat(office.read("rejected/半份.csv.why.txt"))
                .isEqualTo("\uFEFF半份.csv：表格第 7 行起的引号不成对；请用电子表格打开后另存为 CSV 或 xlsx。\r\n");
        assertThat(office.read("rejected/会议记录.txt.why.txt")).contains("没有认出表头");
        assertThat(office.read("rejected/通知.docx.why.txt"))
                .contains("不是可以导入的文件；可以导入的有 csv、", "xlsx");
        assertThat(office.kafka.attempts()).isZero();
        assertThat(office.counts).containsEntry(InboxCount.FILES_UNREADABLE, 4L);
    }

    @Test
    void shouldNumberFilesOfOneNameAndWriteOverNone() throws IOException {
        for (int day = 0; day < 3; day++) {
            office.put("日报.csv", TABLE.replace("东湖", "东湖" + day));
            office.looks(2);
        }
        office.put("日报.csv", "会议记录");
        office.looks(2);

        assertThat(office.names("done"))
                .containsExactly(
                        "日报-2.csv",
                        "日报-2.csv.receipt.json",
                        "日报-3.csv",
                        "日报-3.csv.receipt.json",
                        "日报.csv",
                        "日报.csv.receipt.json");
        assertThat(office.names("rejected"))
                .containsExactly("日报-2.csv", "日报-3.csv", "日报-4.csv", "日报-4.csv.why.txt", "日报.csv");
        assertThat(office.read("done/日报-2.csv")).contains("东湖1");
        assertThat(office.read("done/日报-2.csv.receipt.json"))
                .contains("\"file\":\"日报-2.csv\"", "rejected/日报-2.csv");
    }

    @Test
    void shouldCutNamesThatLeaveNoRoomForAReceipt() throws IOException {
        String longest = "关于东湖水质的报告".repeat(9);
        office.put(longest + ".csv", TABLE);
        office.looks(2);
        assertThat(office.names("done"))
                .hasSize(2)
                .allMatch(name -> longest.startsWith(name.substring(0, 65)))
                .anyMatch(name -> name.endsWith(".csv.receipt.json"));
    }

    @Test
    void shouldFollowNoLinkOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), TABLE);
        Path link = office.root.resolve("inbox/link.csv");
        Files.createSymbolicLink(link, secret);
        Files.createSymbolicLink(office.root.resolve("inbox/folder"), folder);
        office.looks(3);
        assertThat(link).exists();
        assertThat(office.kafka.attempts()).isZero();
    }

    @Test
    void shouldLeaveNobodyInWhatItWrites() throws IOException {
        office.put("日报 13800138000.csv", TABLE);
        office.put("坏 13800138000.csv", TABLE + "\"欧阳某某,13800138000\n");
        office.put(
                "评论.ndjson",
                "{\"id\":\"c1\",\"post_id\":\"p1\",\"platform\":\"weibo\",\"author\":\"某某\","
                        + "\"published_at\":\"2025-11-29T16:20:00+08:00\",\"text\":\"找13800138000\"}\n"
                        + "{\"id\":\"c2\",\"post_id\":\"p1\",\"platform\":\"weibo\",\"author\":\"某某\","
                        + "\"published_at\":\"3天前\",\"text\":\"找13800138000\"}\n"
                        + "{\"id\":\"c3\",\"author\":\"某某\",\n");
        office.looks(2);

        assertThat(office.kafka.values()).hasSize(4);
        assertThat(office.names("done")).hasSize(4);
        assertNobody(office.kafka.values());
        assertNobody(office.log.lines());
        // The name of a file is the one that its owner gave it, beside the file itself.
        assertNobody(
                office.written().stream()
                        .map(
                                text ->
                                        text.replace("日报 13800138000", "")
                                                .replace("坏 13800138000", ""))
                        .toList());
    }

    private static void assertNobody(List<String> texts) {
        assertThat(texts)
                .isNotEmpty()
                .noneMatch(text -> text.contains("某某"))
                .noneMatch(text -> text.contains("13800138000") || text.contains("1390013"));
    }
}
