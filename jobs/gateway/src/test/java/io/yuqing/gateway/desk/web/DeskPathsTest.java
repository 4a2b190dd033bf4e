/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.account.Right;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskPathsTest {
    private static final Viewer READER = new Viewer("督查一", Duty.SUPERVISION, "of-督查一");
    private static final Viewer SETTER = new Viewer("值班一", Duty.WATCH, "of-值班一");

    private final AtomicInteger done = new AtomicInteger();
    private OpenGateway gateway;

    @BeforeEach
    void open() throws IOException {
        Viewers viewers =
                request -> Optional.of("reader".equals(request.header("X-As")) ? READER : SETTER);
        gateway =
                OpenGateway.with(
                        routes -> {
                            DeskPaths paths = new DeskPaths(routes, viewers);
                            paths.form(
                                    "/desk/thing",
                                    Right.SET,
                                    (form, viewer) -> {
                                        done.incrementAndGet();
                                        form.result(viewer.account());
                                    });
                            paths.page("/desk/thing", (request, viewer) -> request.result("seen"));
                            paths.page(
                                    "/desk/broken",
                                    (request, viewer) -> {
                                        throw new IllegalStateException("张三 13800138000");
                                    });
                        });
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldTakeAFormWithTheTokenOfItsViewer() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("form_token=of-%E5%80%BC%E7%8F%AD%E4%B8%80", "setter");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("值班一");
        assertThat(done).hasValue(1);
    }

    @Test
    void shouldDoNothingWithoutTheToken() throws IOException, InterruptedException {
        for (String body : new String[] {"", "form_token=", "form_token=of-督查一", "a=b"}) {
            HttpResponse<String> answer = send(body, "setter");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("没有保存");
        }
        assertThat(done).hasValue(0);
    }

    @Test
    void shouldAskForTheRight() throws IOException, InterruptedException {
        HttpResponse<String> answer = send("form_token=of-%E7%9D%A3%E6%9F%A5%E4%B8%80", "reader");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("督查室");
        assertThat(done).hasValue(0);
        assertThat(gateway.get("/desk/thing").body()).isEqualTo("seen");
    }

    /** Not by a connection that breaks, however much is still under way. */
    @Test
    void shouldRefuseAFormThatIsTooLong() throws IOException, InterruptedException {
        for (int length : new int[] {70_000, 24 << 20}) {
            HttpResponse<String> answer = send("a=" + "x".repeat(length), "setter");

            assertThat(answer.statusCode()).isEqualTo(413);
        }
        assertThat(done).hasValue(0);
    }

    /** What a fault says may be of a stranger. */
    @Test
    void shouldTellAFaultWithoutItsWords() throws IOException, InterruptedException {
        HttpResponse<String> answer = gateway.get("/desk/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("值班台出错").doesNotContain("张三", "138");
    }

    private HttpResponse<String> send(String body, String as)
            throws IOException, InterruptedException {
        return gateway.send(
                HttpRequest.newBuilder(URI.create(gateway.address() + "/desk/thing"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-As", as)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }
}
