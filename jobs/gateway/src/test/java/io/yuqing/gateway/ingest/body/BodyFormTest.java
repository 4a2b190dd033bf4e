/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyFormTest {
    private static final int MANY = 100;

    @Test
    void shouldCutLinesAsProgramsOfAllKindsEndThem() {
        assertThat(lines(BodyForm.NDJSON, "\uFEFF{\"a\":1}\r\n\r\n  \n{\"b\":\"\r\"}\n{\"c\":3}"))
                .containsExactly("1 {\"a\":1}", "4 {\"b\":\"\r\"}", "5 {\"c\":3}");
        assertThat(lines(BodyForm.NDJSON, "\n \r\n")).isEmpty();
        assertThat(lines(BodyForm.NDJSON, "")).isEmpty();
    }

    @Test
    void shouldKeepALineThatIsNoTextByteForByte() {
        byte[] gbk = "{\"text\":\"张三\"}\n".getBytes(Charset.forName("GBK"));

        List<RawLine> lines = BodyForm.NDJSON.lines(gbk, MANY);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).bytes()).hasSize(gbk.length - 1);
    }

    @Test
    void shouldKeepALongLineWhole() {
        String line = "{\"text\":\"" + "水".repeat(700_000) + "\"}";

        assertThat(lines(BodyForm.NDJSON, line + "\n{}\n")).containsExactly("1 " + line, "2 {}");
    }

    @Test
    void shouldCutElementsOutOfAnArrayAsTheyWereWritten() {
        assertThat(
                        lines(
                                BodyForm.JSON,
                                " [ {\"a\": 1.0},\n{\"b\":\"停\\u6c34\"} , 5, \"x\",null]\n"))
                .containsExactly(
                        "1 {\"a\": 1.0}", "2 {\"b\":\"停\\u6c34\"}", "3 5", "4 \"x\"", "5 null");
        assertThat(lines(BodyForm.JSON, "[]")).isEmpty();
    }

    @Test
    void shouldTakeOneObjectOverSeveralLines() {
        assertThat(lines(BodyForm.JSON, "\uFEFF{\n \"a\":[1,{\"b\":2}]\n}\n"))
                .containsExactly("1 {\n \"a\":[1,{\"b\":2}]\n}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[{\"a\":1},", "[{\"a\":1}", "{\"a\":", "5", "[{}]{}", "{}\n{}", "<a/>"})
    void shouldRefuseAnArrayThatIsBroken(String body) {
        assertThatThrownBy(() -> lines(BodyForm.JSON, body))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void shouldRefuseATableWhoseNamesAreNone() {
        String endless = "x".repeat(5_000);

        assertThatThrownBy(() -> lines(BodyForm.CSV, "id," + endless + "\r\n1,2\r\n"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("first row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void shouldSayOfAnotherEncodingThatItIsNoUtf8(String encoding) {
        byte[] body = "[{\"id\":\"1\"},{\"id\":\"2\"}]".getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> BodyForm.JSON.lines(body, MANY))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void shouldRefuseRowsWithMoreCellsThanNames() {
        assertThatThrownBy(
                        () ->
                                lines(
                                        BodyForm.CSV,
                                        "id,platform,text\r\n1,weibo,停水\r\n2,weibo,停水,三天了\r\n"))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageContaining("Row 2");
        assertThat(lines(BodyForm.CSV, "id,platform,text\r\n1,weibo,停水,,\r\n")).hasSize(1);
    }

    @Test
    void shouldMakeObjectsOfRows() {
        String table =
                "\uFEFFid,platform,author,text,likes,views,url\r\n"
                        + "1,weibo,,\"停水,三天\",5,,\r\n"
                        + "\r\n"
                        + "2,weibo,a,,,9,http://a\r\n";

        assertThat(lines(BodyForm.CSV, table))
                .containsExactly(
                        "2 {\"engagement\":{\"likes\":\"5\"},\"id\":\"1\",\"platform\":\"weibo\","
                                + "\"author\":\"\",\"text\":\"停水,三天\",\"likes\":\"5\"}",
                        "4 {\"engagement\":{\"views\":\"9\"},\"id\":\"2\",\"platform\":\"weibo\","
                                + "\"author\":\"a\",\"text\":\"\",\"url\":\"http://a\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "编号,标题\n1,停水\n", "id,id\n1,2\n", "id,text\n1,\"停水\n"})
    void shouldRefuseATableThatIsNone(String body) {
        assertThatThrownBy(() -> lines(BodyForm.CSV, body))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void shouldRefuseATableThatIsNotUtf8() {
        byte[] gbk = "id,text\n1,张三\n".getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> BodyForm.CSV.lines(gbk, MANY))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessage("The table is not UTF-8: save it as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}\n{}\n{}\n", "[{},{},{}]", "id\n1\n2\n3\n"})
    void shouldTakeNoMoreLinesThanAreAllowed(String body) {
        BodyForm form =
                body.startsWith("[")
                        ? BodyForm.JSON
                        : body.startsWith("{") ? BodyForm.NDJSON : BodyForm.CSV;

        assertThat(form.lines(body.getBytes(UTF_8), 3)).hasSize(3);
        assertThatThrownBy(() -> form.lines(body.getBytes(UTF_8), 2))
                .isInstanceOf(TooManyLinesException.class)
                .hasMessage("A request may have 2 lines: send the rest in another one.");
    }

    private static List<String> lines(BodyForm form, String body) {
        List<String> lines = new ArrayList<>();
        form.lines(body.getBytes(UTF_8), MANY)
                .forEach(line -> lines.add(line.number() + " " + new String(line.bytes(), UTF_8)));
        return lines;
    }
}
