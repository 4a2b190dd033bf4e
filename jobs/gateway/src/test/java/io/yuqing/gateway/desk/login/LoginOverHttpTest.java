/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginOverHttpTest {
    private static final String WRONG = "账户名或密码不对，或账户已停用";
    private static final Account WATCH = KnownAccounts.account("值班一", Duty.WATCH);
    private static final Account SUPERVISION = KnownAccounts.account("督查室", Duty.SUPERVISION);
    private static final Account GONE = KnownAccounts.account("值班二", Duty.WATCH).disabled(2_000);

    private final KnownAccounts accounts =
            new KnownAccounts().with(WATCH).with(SUPERVISION).with(GONE);
    private LoginDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = LoginDesk.of(accounts);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shouldLeadWhoeverIsNotLoggedInToThePageAndBack() throws IOException, InterruptedException {
        HttpResponse<String> first = desk.page("/?q=%E5%81%9C%E6%B0%B4", "");
        assertThat(first.statusCode()).isEqualTo(303);
        String login = location(first);
        assertThat(login).isEqualTo("/desk/login?next=%2F%3Fq%3D%25E5%2581%259C%25E6%25B0%25B4");

        Document page = Jsoup.parse(desk.page(login, "").body());
        String next = page.select("input[name=next]").val();
        HttpResponse<String> answer =
                desk.form(
                        "/desk/login",
                        "",
                        LoginDesk.credentials("值班一", KnownAccounts.PASSWORD)
                                + "&next="
                                + LoginDesk.encoded(next));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/?q=%E5%81%9C%E6%B0%B4");

        HttpResponse<String> seen = desk.page("/", LoginDesk.cookie(answer));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(seen.body()).select(".who").text()).isEqualTo("值班一");
    }

    /** Plain here; by TLS it is secured too, which {@link BehindProxyTest} looks at. */
    @Test
    void shouldSetACookieThatNoScriptReadsAndNoOtherSiteSends()
            throws IOException, InterruptedException {
        String cookie =
                desk.logIn("值班一", KnownAccounts.PASSWORD)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow();

        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200")
                .doesNotContain("Secure", "值班");
    }

    @ParameterizedTest
    @CsvSource({"值班一, wrong password", "值班二, a password of 值班一", "值班三, a password of 值班一"})
    void shouldAnswerAlikeWhateverIsWrong(String name, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = desk.logIn(name, password);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#fault").text()).startsWith(WRONG);
        assertThat(page.select("#password").attr("aria-describedby")).isEqualTo("fault");
        assertThat(page.select("#name").val()).isEqualTo(name);
        assertThat(answer.body()).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"值班一", "nobody at all"})
    void shouldLockANameAfterFiveFailuresWhetherThereIsOneOrNot(String name)
            throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            assertThat(desk.logIn(name, "wrong").body()).contains(WRONG);
            desk.clock.pass(Duration.ofSeconds(20));
        }
        if (Account.isName(name)) {
            HttpResponse<String> locked = desk.logIn(name, KnownAccounts.PASSWORD);
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(locked.body()).contains("15 分钟内不能从这里登录");
        }
        assertThat(desk.logIn("督查室", KnownAccounts.PASSWORD).statusCode()).isEqualTo(303);

        desk.clock.pass(Duration.ofMinutes(15));
        assertThat(desk.logIn("值班一", KnownAccounts.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldLetOneAddressTryFiveTimesAMinute() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            assertThat(desk.logIn("名" + i, "wrong").statusCode()).isEqualTo(403);
        }
        assertThat(desk.logIn("值班一", KnownAccounts.PASSWORD).statusCode()).isEqualTo(429);

        desk.clock.pass(Duration.ofMinutes(1));
        assertThat(desk.logIn("值班一", KnownAccounts.PASSWORD).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yuqing-desk=",
                "yuqing-desk=x",
                "yuqing-desk=MSAwMDAw.AAAA",
                "yuqing-desk=.",
                "other=1"
            })
    void shouldNotBelieveAForgedCookie(String cookie) throws IOException, InterruptedException {
        assertThat(desk.page("/", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldNotBelieveACookieThatWasChanged() throws IOException, InterruptedException {
        String cookie = desk.cookieOf("督查室");
        String[] parts = cookie.substring(cookie.indexOf('=') + 1).split("\\.");
        String text = new String(java.util.Base64.getUrlDecoder().decode(parts[0]));
        String other =
                java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text.replace("督查室", "值班一").getBytes());

        assertThat(desk.page("/", cookie).statusCode()).isEqualTo(200);
        assertThat(desk.page("/", "yuqing-desk=" + other + '.' + parts[1]).statusCode())
                .isEqualTo(303);
    }

    @Test
    void shouldEndASessionAfterTwelveHours() throws IOException, InterruptedException {
        String cookie = desk.cookieOf("值班一");
        desk.clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertThat(desk.page("/", cookie).statusCode()).isEqualTo(200);
        desk.clock.pass(Duration.ofSeconds(1));
        assertThat(desk.page("/", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldEndSessionsWhenTheAccountIsResetOrDisabledAndNoOthers()
            throws IOException, InterruptedException {
        String watch = desk.cookieOf("值班一");
        String supervision = desk.cookieOf("督查室");

        accounts.with(WATCH.reset(WATCH.password(), 3_000));
        assertThat(desk.page("/", watch).statusCode()).isEqualTo(303);
        assertThat(desk.page("/", supervision).statusCode()).isEqualTo(200);

        accounts.with(SUPERVISION.disabled(4_000));
        assertThat(desk.page("/", supervision).statusCode()).isEqualTo(303);
        accounts.with(SUPERVISION.disabled(4_000).enabled());
        assertThat(desk.page("/", supervision).statusCode()).isEqualTo(303);
    }

    @Test
    void shouldTellAScriptInsteadOfLeadingItAway() throws IOException, InterruptedException {
        HttpResponse<String> answer = desk.gateway.get("/desk/situation");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("请先登录");
    }

    @Test
    void shouldLogOutAlsoWhoeverHasCopiedTheCookie() throws IOException, InterruptedException {
        String cookie = desk.cookieOf("值班一");
        String token = token(cookie);
        HttpResponse<String> answer = desk.form("/desk/logout", cookie, "form_token=" + token);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/desk/login");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("yuqing-desk=;")
                .contains("Expires=Thu, 01 Jan 1970");
        assertThat(desk.page("/", cookie).statusCode()).isEqualTo(303);
        assertThat(desk.page("/", desk.cookieOf("值班一")).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldTakeNoFormWithoutTheTokenOfItsOwnSession() throws IOException, InterruptedException {
        String cookie = desk.cookieOf("值班一");
        String ofAnother = token(desk.cookieOf("督查室"));
        String ofAnotherSession = token(desk.cookieOf("值班一"));

        for (String token : new String[] {"", ofAnother, ofAnotherSession, "x"}) {
            assertThat(desk.form("/desk/logout", cookie, "form_token=" + token).statusCode())
                    .isEqualTo(403);
        }
        assertThat(desk.form("/desk/logout", "", "form_token=" + ofAnother).statusCode())
                .isEqualTo(401);
        assertThat(desk.page("/", cookie).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"})
    void shouldTakeNoFormOfAnotherSite(String origin) throws IOException, InterruptedException {
        String cookie = desk.cookieOf("值班一");
        String form = "form_token=" + token(cookie);

        assertThat(desk.form("/desk/logout", cookie, form, origin).statusCode()).isEqualTo(403);
        assertThat(
                        desk.form(
                                        "/desk/login",
                                        "",
                                        LoginDesk.credentials("值班一", KnownAccounts.PASSWORD),
                                        origin)
                                .headers()
                                .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void shouldLetNobodyFrameThePageOrRunAScriptInIt() throws IOException, InterruptedException {
        HttpResponse<String> page = desk.page("/desk/login", "");

        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void shouldSayWhatWasTypedAsATextAndLeadToNoOtherSite()
            throws IOException, InterruptedException {
        String typed = "\"><script>alert(1)</script>";
        HttpResponse<String> answer =
                desk.form(
                        "/desk/login",
                        "",
                        LoginDesk.credentials(typed, "x") + "&next=//evil.example/");
        Document page = Jsoup.parse(answer.body());

        assertThat(page.select("#name").val()).isEqualTo(typed);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("input[name=next]").val()).isEqualTo("/");
    }

    @Test
    void shouldSayHowTheFirstAccountIsMade() throws IOException, InterruptedException {
        try (LoginDesk fresh = LoginDesk.of(new KnownAccounts())) {
            HttpResponse<String> page = fresh.page("/desk/login", "");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("./yuqing account add 值班一 --duty 管理员");
            assertThat(fresh.logIn("值班一", "x").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void shouldSayWhyNobodyIsKnownYet() throws IOException, InterruptedException {
        try (LoginDesk starting = LoginDesk.of(new KnownAccounts().unread("Kafka 没有应答。"))) {
            assertThat(starting.page("/desk/login", "").body()).contains("Kafka 没有应答。");
        }
    }

    @Test
    void shouldShowTheAccountsToWhoeverKeepsThemAndNobodyElse()
            throws IOException, InterruptedException {
        accounts.with(KnownAccounts.account("管理员", Duty.ADMIN));
        HttpResponse<String> seen = desk.page("/desk/accounts", desk.cookieOf("管理员"));

        assertThat(Jsoup.parse(seen.body()).select("tbody tr").eachText())
                .containsExactlyInAnyOrder("值班一 值班员 启用", "值班二 值班员 已停用", "督查室 督查室 启用", "管理员 管理员 启用");
        assertThat(seen.body()).doesNotContain("pbkdf2");
        assertThat(desk.page("/desk/accounts", desk.cookieOf("值班一")).statusCode()).isEqualTo(403);
        assertThat(desk.page("/", desk.cookieOf("值班一")).body()).doesNotContain("/desk/accounts");
    }

    @Test
    void shouldRefuseAFormThatIsTooLong() throws IOException, InterruptedException {
        assertThat(desk.form("/desk/login", "", "name=" + "x".repeat(70_000)).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "multipart/form-data; boundary=x, '--x--', 415",
        "application/x-www-form-urlencoded, 'name=%zz&password=%', 403",
        "text/plain, 'name=a', 403",
        "application/x-www-form-urlencoded, '', 403"
    })
    void shouldTakeABodyThatIsNoFormForAWrongPassword(String type, String body, int status)
            throws IOException, InterruptedException {
        assertThat(
                        desk.gateway
                                .send(
                                        desk.request("/desk/login", "")
                                                .header("Content-Type", type)
                                                .header("Origin", desk.gateway.address())
                                                .POST(BodyPublishers.ofString(body))
                                                .build())
                                .statusCode())
                .isEqualTo(status);
    }

    /** As GET does, without the page. */
    @Test
    void shouldAnswerHeadAsItAnswersGet() throws IOException, InterruptedException {
        accounts.with(KnownAccounts.account("管理员", Duty.ADMIN));
        String watch = desk.cookieOf("值班一");

        for (String path :
                new String[] {"/", "/desk/situation", "/desk/accounts", "/desk/search"}) {
            assertThat(head(path, "")).as(path).isEqualTo(303);
        }
        assertThat(head("/desk/login", "")).isEqualTo(200);
        assertThat(head("/", watch)).isEqualTo(200);
        assertThat(head("/desk/accounts", watch)).isEqualTo(403);
        assertThat(head("/desk/files/x/nothing.css", "")).isEqualTo(404);
    }

    private int head(String path, String cookie) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                desk.gateway.send(
                        desk.request(path, cookie)
                                .header("Accept", "text/html")
                                .method("HEAD", BodyPublishers.noBody())
                                .build());
        assertThat(answer.body()).isEmpty();
        return answer.statusCode();
    }

    private String token(String cookie) throws IOException, InterruptedException {
        return Jsoup.parse(desk.page("/", cookie).body())
                .select(".leave input[name=form_token]")
                .val();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
