/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.collect.Column;
import io.yuqing.connector.collect.Column.Use;
import io.yuqing.connector.collect.Flaw;
import io.yuqing.connector.collect.ItemAdapter;
import io.yuqing.connector.collect.Readings;
import io.yuqing.connector.collect.RefusedLine;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.adapters.Adapters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as clerks have them. */
class ClerksFilesTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2025, 11, 29, 8, 30);

    private static final String ORDERS =
            """
            工单编号,诉求标题,诉求内容,受理时间,来电人,来电号码,所属乡镇
            GD001,停水,老城区停水三天,2025-11-29 08:30,某甲,13800138000,鹭渚镇
            GD002,路灯,路灯不亮,2025-11-29 09:30,某乙,13900139000,云汀街道
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void shouldReadWorkOrdersInAnyEncoding(String charset) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), ORDERS, Charset.forName(charset));
        assertThat(read(file).json())
                .containsExactly(
                        "{\"id\":\"GD001\",\"platform\":\"12345\",\"channel\":\"other\",\"kind\":\"original\","
                                + "\"author\":\""
                                + hash("13800138000")
                                + "\",\"published_at\":\"2025-11-29T08:30:00+08:00\","
                                + "\"title\":\"停水\",\"text\":\"老城区停水三天\",\"region\":\"鹭渚镇\",\"engagement\":{}}",
                        "{\"id\":\"GD002\",\"platform\":\"12345\",\"channel\":\"other\",\"kind\":\"original\","
                                + "\"author\":\""
                                + hash("13900139000")
                                + "\",\"published_at\":\"2025-11-29T09:30:00+08:00\","
                                + "\"title\":\"路灯\",\"text\":\"路灯不亮\",\"region\":\"云汀街道\",\"engagement\":{}}");
    }

    @Test
    void shouldReadAByteOrderMarkATabAndASeparatorLine() throws IOException {
        Path marked = Files.writeString(folder.resolve("a.csv"), "\uFEFF" + ORDERS);
        Path tabs = Files.writeString(folder.resolve("b.csv"), ORDERS.replace(',', '\t'));
        Path told =
                Files.writeString(folder.resolve("c.csv"), "sep=;\n" + ORDERS.replace(',', ';'));
        assertThat(read(marked).json()).hasSize(2).isEqualTo(read(tabs).json());
        assertThat(read(told).json()).isEqualTo(read(tabs).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsx"})
    void shouldFindTheHeaderBelowMergedTitlesAndReadDatesThatAreNumbers(String name)
            throws IOException {
        Path file = folder.resolve(name);
        try (Workbooks book = new Workbooks(file)) {
            Sheet sheet = book.sheet("监测");
            book.title(sheet, "云汀县舆情监测周报", 6);
            book.title(sheet, "标题：略　2025 年第 48 周", 6);
            book.row(sheet, "序号", "标题", "内容", "发布时间", "转发数", "评论数", "姓名");
            book.row(sheet, 1, "停水", "停水三天", MORNING, 12, new Workbooks.Formula("1+2", 3), "某甲");
            book.row(sheet, 2, "路灯", "路灯不亮", LocalDate.of(2025, 11, 29), 1, 2, "某乙");
            book.row(sheet, 3, "噪声", "整夜施工", 45990.354166666664, 1, 2, "某丙");
        }
        Readings readings = read(file);
        assertThat(readings.json()).hasSize(2);
        assertThat(readings.json().get(0))
                .contains("2025-11-29T08:30:00+08:00", "\"comments\":3,\"reposts\":12");
        assertThat(readings.json().get(1)).contains("2025-11-29T08:30:00+08:00");
        assertThat(flaws(readings)).containsExactly(Flaw.DATE_ONLY);
        assertThat(readings.refused.get(0).line()).isEqualTo(5);
        assertThat(readings.lines()).noneMatch(line -> line.contains("某"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsx"})
    void shouldRefuseNumbersThatTheWorkbookHasRounded(String name) throws IOException {
        Path file = folder.resolve(name);
        try (Workbooks book = new Workbooks(file)) {
            Sheet sheet = book.sheet("1");
            book.row(sheet, "微博ID", "正文", "发布时间");
            book.row(sheet, 5086244610294702.0, "数字", MORNING);
            book.row(sheet, "5.08624E+15", "文本", MORNING);
            book.row(sheet, "5086244610294702", "按文本列", MORNING);
            book.row(sheet, 20251129001.0, "短的数字", MORNING);
        }
        Readings readings = read(file);
        assertThat(flaws(readings)).containsExactly(Flaw.ROUNDED_ID, Flaw.ROUNDED_ID);
        assertThat(Flaw.ROUNDED_ID.text()).contains("按文本列导出");
        assertThat(readings.json().get(0)).contains("\"id\":\"5086244610294702\"");
        assertThat(readings.json().get(1)).contains("\"id\":\"20251129001\"");
    }

    @Test
    void shouldReadEverySheetThatHasAHeaderAndNameTheOthers() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbooks book = new Workbooks(file)) {
            Sheet first = book.sheet("微博");
            book.row(first, "正文", "发布时间");
            book.row(first, "一条", MORNING);
            Sheet notes = book.sheet("说明");
            book.row(notes, "本表由某系统导出");
            Sheet second = book.sheet("论坛");
            book.row(second, "发表时间", "内容");
            book.row(second, MORNING, "另一条");
        }
        Readings readings = read(file);
        assertThat(readings.items).hasSize(2);
        assertThat(readings.remarks).containsExactly("工作表“说明”没有认出表头，未读");
        assertThat(readings.columns).extracting(Column::part).containsOnly("微博", "论坛");
    }

    @Test
    void shouldPutTogetherADayAndAClock() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbooks book = new Workbooks(file)) {
            Sheet sheet = book.sheet("1");
            book.row(sheet, "日期", "时间", "内容");
            book.row(sheet, LocalDate.of(2025, 11, 29), "08:30", "一条");
            book.row(sheet, "2025-11-29", 0.3541666666666667, "数字的钟点没有格式");
        }
        Readings readings = read(file);
        assertThat(readings.json()).hasSize(1);
        assertThat(readings.json().get(0)).contains("2025-11-29T08:30:00+08:00");
        assertThat(readings.refused).hasSize(1);
    }

    @Test
    void shouldTellWhatBecomesOfEachColumn() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "标题,*发布时间（必填）,作者,用户ID,联系 电话,情感,备注,家庭住址\n甲,2025-11-29 08:30,x,y,z,w,v,u\n");
        assertThat(uses(read(file)))
                .isEqualTo(
                        Map.of(
                                "标题", Use.TAKEN,
                                "*发布时间（必填）", Use.TAKEN,
                                "作者", Use.PERSONAL,
                                "用户ID", Use.AUTHOR,
                                "联系 电话", Use.PERSONAL,
                                "情感", Use.JUDGEMENT,
                                "备注", Use.UNKNOWN,
                                "家庭住址", Use.PERSONAL));
    }

    @Test
    void shouldTakeACountysOwnMapForWhatNobodyKnows() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "单号,反映事项,登记,来话,备注\nA1,停水,20251129,13800138000,某甲来过\n");
        ColumnMap map =
                new ColumnMap(
                        Map.of(
                                "单号", Role.ID,
                                "反映事项", Role.TEXT,
                                "登记", Role.PUBLISHED_AT,
                                "来话", Role.AUTHOR),
                        Set.of("备注"),
                        Map.of(Role.PLATFORM, "云汀热线", Role.CHANNEL, "热线"),
                        null,
                        "09:00");
        Readings readings = Readings.of(new TableAdapter(map), file);
        assertThat(readings.json())
                .singleElement()
                .asString()
                .contains("\"channel\":\"hotline\"", "2025-11-29T09:00:00+08:00", "\"id\":\"A1\"")
                .doesNotContain("13800138000", "某");
        assertThat(uses(readings)).containsEntry("备注", Use.PERSONAL);
    }

    @Test
    void shouldNotTakeEverybodyWithoutANameForOne() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.csv"), "内容,发布时间,作者\n一条,2025-11-29 08:30,匿名\n");
        assertThat(read(file).json()).singleElement().asString().contains("\"author\":\"\"");
    }

    @Test
    void shouldMakeCommentsOfRowsThatNameAPost() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "评论ID,原帖ID,评论内容,评论时间,用户昵称\nc1,p1,同意,2025-11-29 08:30,某甲\n,p1,,2025-11-29 08:31,\n");
        Readings readings = read(file);
        assertThat(readings.json())
                .containsExactly(
                        "{\"id\":\"c1\",\"platform\":\"12345\",\"post_id\":\"p1\",\"author\":\""
                                + hash("某甲")
                                + "\",\"published_at\":\"2025-11-29T08:30:00+08:00\",\"text\":\"同意\"}");
        assertThat(flaws(readings)).containsExactly(Flaw.NO_TEXT);
    }

    @Test
    void shouldSayInOneSentenceWhyAFileIsNoTable() throws IOException {
        Path page =
                Files.writeString(
                        folder.resolve("a.xls"), "<html><table><tr><td>标题</td></tr></table>");
        Path headless = Files.writeString(folder.resolve("b.csv"), "甲,乙\n1,2\n");
        Path broken = Files.write(folder.resolve("c.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 1, 2});
        Path bytes = Files.write(folder.resolve("d.csv"), new byte[] {(byte) 0xFF, (byte) 0xFF, 1});
        Path quote =
                Files.writeString(
                        folder.resolve("e.csv"), "标题,发布时间\n甲,2025-11-29 08:30\n\"乙,2025\n");
        assertUnreadable(page, "实际是网页");
        assertUnreadable(headless, "没有认出表头");
        assertUnreadable(broken, "已损坏");
        assertUnreadable(bytes, "既不是 UTF-8");
        assertUnreadable(quote, "引号不成对");
    }

    /** A workbook is a container of packed files; few damaged ones are the same kind of broken. */
    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsx"})
    void shouldCallADamagedWorkbookDamaged(String name) throws IOException {
        Path file = folder.resolve(name);
        try (Workbooks book = new Workbooks(file)) {
            Sheet sheet = book.sheet("1");
            book.row(sheet, "正文", "发布时间");
            book.row(sheet, "一条", MORNING);
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(14);
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i <= round; i++) {
                damaged[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt();
            }
            Files.write(file, damaged);
            try {
                assertThat(read(file).items.size()).isLessThanOrEqualTo(1);
            } catch (UnreadableFileException e) {
                assertThat(e).hasMessageContaining("请");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsx"})
    void shouldAskForAWorkbookWithoutItsPassword(String name) throws Exception {
        Path file = folder.resolve(name);
        try (Workbooks book = new Workbooks(file)) {
            book.protect("secret");
            Sheet sheet = book.sheet("1");
            book.row(sheet, "正文", "发布时间");
            book.row(sheet, "一条", MORNING);
        }
        assertThatThrownBy(() -> read(file)).hasMessage("工作簿有密码；请去掉密码后另存，再导入");
    }

    /** A new workbook may be larger than an old one, and is in the clothes of an old one then. */
    @Test
    void shouldAskForALargeWorkbookWithoutItsPassword() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(
                    new ByteArrayInputStream(new byte[21 << 20]), "EncryptedPackage");
            container.writeFilesystem(out);
        }
        assertThatThrownBy(() -> read(file)).hasMessageContaining("工作簿有密码");
    }

    @Test
    void shouldNotUnpackWhatWouldFillTheMemory() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbooks book = new Workbooks(file)) {
            Sheet sheet = book.sheet("1");
            book.row(sheet, "正文", "发布时间");
            for (int i = 0; i < 100; i++) {
                book.row(sheet, "停".repeat(32_000) + i, MORNING);
            }
        }
        assertThatThrownBy(() -> read(file))
                .hasMessage("工作簿已损坏、不是 .xlsx，或压缩得不合常理；请用电子表格打开后另存为 .xlsx");
    }

    @Test
    void shouldKnowAWorkbookWhateverItIsCalled() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (Workbooks book = new Workbooks(file)) {
            Sheet sheet = book.sheet("1");
            book.row(sheet, "正文", "发布时间");
            book.row(sheet, "一条", MORNING);
        }
        Path renamed = Files.move(file, folder.resolve("upload"));
        ItemAdapter adapter = Adapters.of(renamed, ColumnMap.NONE);
        assertThat(Readings.of(adapter, renamed, "12345").items).hasSize(1);
    }

    @Test
    void shouldReadJsonByItsFieldsAlsoWhereAMapOfTablesIsGiven() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.jsonl"),
                        "{\"id\":\"c1\",\"post_id\":\"p1\",\"platform\":\"weibo\",\"author\":\"\","
                                + "\"published_at\":\"2025-11-29T16:20:00+08:00\",\"text\":\"一条\"}\n");
        ColumnMap map = new ColumnMap(Map.of("单号", Role.ID), Set.of(), Map.of(), null, "");
        assertThat(Adapters.of(file, map).name()).isEqualTo("canonical");
        Path table = Files.writeString(folder.resolve("a.csv"), ORDERS);
        assertThat(Adapters.of(table, map).name()).isEqualTo("table");
    }

    private void assertUnreadable(Path file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("请");
    }

    @Test
    void shouldNotCallTextInAnotherEncodingDamaged() throws IOException {
        byte[] text = "标题,发布时间\n停水,2025-11-29 08:30\n".getBytes(Charset.forName("GBK"));
        Path file = Files.write(folder.resolve("a.csv"), text);
        assertThat(read(file).json().get(0)).contains("停水");
        assertThat(read(file).remarks).containsExactly("按 GB18030 编码读取");
    }

    private static String hash(String author) {
        return "e1:" + Integer.toHexString(("12345/" + author).hashCode());
    }

    private static Map<String, Use> uses(Readings readings) {
        Map<String, Use> uses = new HashMap<>();
        readings.columns.forEach(column -> uses.put(column.name(), column.use()));
        return uses;
    }

    private static List<Flaw> flaws(Readings readings) {
        return readings.refused.stream().map(RefusedLine::flaw).toList();
    }

    private static Readings read(Path file) {
        return Readings.of(new TableAdapter(ColumnMap.NONE), file, "12345");
    }
}
