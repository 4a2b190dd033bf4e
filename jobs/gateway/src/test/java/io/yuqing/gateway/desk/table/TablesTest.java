/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.yuqing.gateway.config.DeskSettings;
import io.yuqing.local.tls.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    @TempDir private Path folder;

    private HttpServer server;
    private int status = 200;
    private String code = "";
    private String answer = "";
    private String asked;
    private String method;
    private String user;

    record Row(String name, long amount, Long perhaps) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void rowsAreRecords() throws TablesException, IOException {
        answer =
                "{\"name\":\"停水\",\"amount\":\"12\",\"perhaps\":null}\n"
                        + "{\"name\":\"x\",\"amount\":3,\"perhaps\":4}\n";

        assertThat(ask(plain())).containsExactly(new Row("停水", 12, null), new Row("x", 3, 4L));
    }

    /** By GET a server lets nobody change anything. */
    @Test
    void aQuestionIsReadOnlyWholeAndBounded() throws TablesException, IOException {
        plain().rows("SELECT {a:String}", Map.of("a", "b&c=d"), Row.class);

        assertThat(method).isEqualTo("GET");
        assertThat(user).isEqualTo("reader/secret");
        assertThat(asked)
                .contains("database=county")
                .contains("wait_end_of_query=1")
                .contains("max_execution_time=20")
                .contains("param_a=b%26c%3Dd")
                .contains("query=SELECT+%7Ba%3AString%7D")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "403, 516, 不认这个用户或密码",
        "403, 497, 无权读视图",
        "404, 60, 请先建表",
        "404, 81, 请先建表",
        "500, 241, 太忙",
        "500, 159, 太忙",
        "500, 999, 代码 999",
        "502, '', 代码 0"
    })
    void aRefusalIsOneSentence(int given, String number, String sentence) throws IOException {
        status = given;
        code = number;
        answer = "Code: 1. DB::Exception: SELECT secret things";
        Tables tables = plain();
        TablesException refusal = catchThrowableOfType(TablesException.class, () -> ask(tables));

        assertThat(refusal).hasMessageContaining(sentence).hasMessageNotContaining("secret things");
        assertThat(refusal.isAway()).isFalse();
    }

    @Test
    void aServerThatIsAwayIsToldByItsAddress() throws IOException {
        Tables tables = plain();
        server.stop(0);
        TablesException away = catchThrowableOfType(TablesException.class, () -> ask(tables));

        assertThat(away).hasMessage("ClickHouse（" + address("http") + "）没有应答。");
        assertThat(away.isAway()).isTrue();
    }

    /** No caller can forget it: a backslash or the end of a field would begin or end something. */
    @Test
    void parametersAreEscaped() throws TablesException, IOException {
        String all = "a\\x31'\t\n\r\0停";
        plain().rows("SELECT 1", Map.of("text", all), Row.class);
        assertThat(parameter("text")).isEqualTo("a\\\\x31'\\t\\n\\r\\0停");

        plain().rows("SELECT 1", Map.of("list", List.of("a", all)), Row.class);
        assertThat(parameter("list")).isEqualTo("['a','a\\\\x31\\'\\t\\n\\r\\0停']");

        plain().rows("SELECT 1", Map.of("list", List.of()), Row.class);
        assertThat(parameter("list")).isEqualTo("[]");
    }

    private String parameter(String name) {
        return Stream.of(asked.split("&"))
                .filter(each -> each.startsWith("param_" + name + "="))
                .map(each -> URLDecoder.decode(each.substring(each.indexOf('=') + 1), UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aServerWithTlsIsKnownByItsAuthority() throws Exception {
        TestAuthority authority = TestAuthority.create(folder, "county");
        TestAuthority other = TestAuthority.create(folder, "other");
        HttpsServer secured =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secured.setHttpsConfigurator(new HttpsConfigurator(authority.sign("127.0.0.1").server()));
        server.stop(0);
        server = secured;
        serve(secured);

        assertThat(ask(tables("https", Optional.of(authority.pem())))).isEmpty();
        Tables deceived = tables("https", Optional.of(other.pem()));
        assertThatThrownBy(() -> ask(deceived)).isInstanceOf(TablesException.class);
    }

    @Test
    void aFileWithoutCertificateIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> tables("https", Optional.of(empty)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("desk.clickhouse.ca_file = '" + empty + "'")
                .hasMessageContaining("name the PEM file");
    }

    private List<Row> ask(Tables tables) throws TablesException {
        return tables.rows("SELECT 1", Map.of(), Row.class);
    }

    private Tables plain() throws IOException {
        return tables("http", Optional.empty());
    }

    private Tables tables(String scheme, Optional<Path> ca) throws IOException {
        return new Tables(
                new DeskSettings(URI.create(address(scheme)), "county", "reader", "secret", ca));
    }

    private String address(String scheme) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpServer any) {
        any.createContext("/", this::reply);
        any.start();
    }

    private void reply(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestURI().getRawQuery();
        method = exchange.getRequestMethod();
        user =
                exchange.getRequestHeaders().getFirst("X-ClickHouse-User")
                        + "/"
                        + exchange.getRequestHeaders().getFirst("X-ClickHouse-Key");
        if (!code.isEmpty()) {
            exchange.getResponseHeaders().set("X-ClickHouse-Exception-Code", code);
        }
        byte[] bytes = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
