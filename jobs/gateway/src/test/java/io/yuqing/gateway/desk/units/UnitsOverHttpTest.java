/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.desk.DeskForms;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.desk.account.UnitAccesses;
import io.yuqing.gateway.desk.account.Viewer;
import io.yuqing.gateway.desk.file.StaticFiles;
import io.yuqing.gateway.desk.page.CasesPart;
import io.yuqing.gateway.desk.page.Pages;
import io.yuqing.gateway.desk.silence.Silences;
import io.yuqing.gateway.desk.situation.SituationReader;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.web.DeskDoor;
import io.yuqing.gateway.desk.web.DeskRoutes;
import io.yuqing.gateway.desk.web.FrontPage;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitsOverHttpTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:20:00Z");
    private static final String UNIT = "水务局";
    private static final String ENCODED = "%E6%B0%B4%E5%8A%A1%E5%B1%80";

    private final MemoryUnits units = new MemoryUnits();
    private final AtomicReference<Duty> duty = new AtomicReference<>(Duty.PUBLICITY);
    private OpenGateway gateway;
    private DeskForms forms;

    @BeforeEach
    void open() throws IOException {
        open(Optional.of(units));
    }

    private void open(Optional<UnitAccesses> accesses) throws IOException {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        StaticFiles files = StaticFiles.read();
        SituationReader reader =
                new SituationReader(
                        new Tables(DeskTables.settings("http://127.0.0.1:1", "none")),
                        clock,
                        () -> 0);
        DeskRoutes routes =
                new DeskRoutes(
                        DeskDoor.ofThisMachine("127.0.0.1"),
                        request -> Optional.of(new Viewer("网宣", duty.get(), "token")),
                        new FrontPage(
                                reader::situation,
                                () -> Silences.UNKNOWN,
                                Optional::empty,
                                now -> CasesPart.NONE,
                                List::of,
                                new Pages(files),
                                clock),
                        files,
                        List.of(
                                new UnitsPart(
                                        accesses,
                                        units,
                                        units,
                                        () -> Set.of(UNIT, "住建局"),
                                        files,
                                        clock)));
        gateway = OpenGateway.with(routes::addTo);
        forms = new DeskForms(gateway);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private Document page() throws IOException, InterruptedException {
        return Jsoup.parse(gateway.get("/desk/units").body());
    }

    private HttpResponse<String> submit(String what) throws IOException, InterruptedException {
        return forms.submit(page(), ENCODED + "/" + what, Map.of());
    }

    /** The page to which a form leads. */
    private HttpResponse<String> after(HttpResponse<String> answer)
            throws IOException, InterruptedException {
        assertThat(answer.statusCode()).isEqualTo(303);
        return gateway.get(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String pin(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".pin").text();
    }

    @Test
    void shouldListEveryUnitAndWhetherItHasAPin() throws Exception {
        assertThat(page().select(".unit").eachText())
                .containsExactly("住建局 还没有办理码 链接：有效", "水务局 还没有办理码 链接：有效");
    }

    @Test
    void shouldShowANewPinOnceAndKeepItsHashOnly() throws Exception {
        HttpResponse<String> first = after(submit("pin"));
        HttpResponse<String> second = after(submit("pin"));

        assertThat(pin(first)).matches("[0-9]{6}").isNotEqualTo(pin(second));
        assertThat(first.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(units.ofUnit(UNIT).pin().matches(pin(first))).isFalse();
        assertThat(units.ofUnit(UNIT).pin().matches(pin(second))).isTrue();
        assertThat(page().text()).contains("水务局 有办理码").doesNotContain(pin(second));
    }

    @Test
    void shouldIssueNoOtherPinWhenThePageIsLoadedAnew() throws Exception {
        HttpResponse<String> sent = submit("pin");
        HttpResponse<String> shown = after(sent);
        Object issued = units.ofUnit(UNIT);

        HttpResponse<String> again = after(sent);

        assertThat(units.ofUnit(UNIT)).isEqualTo(issued);
        assertThat(pin(shown)).matches("[0-9]{6}");
        assertThat(pin(again)).isEmpty();
        assertThat(again.body()).contains("已经显示过，没有再办一次").doesNotContain(pin(shown));
        assertThat(Jsoup.parse(shown.body()).select(".message a").attr("href"))
                .isEqualTo("/desk/units");
    }

    /** A double tap: the browser shows what came of the second. */
    @Test
    void shouldIssueOnePinForOneForm() throws Exception {
        Document page = page();
        HttpResponse<String> first = forms.submit(page, ENCODED + "/pin", Map.of());
        Object issued = units.ofUnit(UNIT);
        HttpResponse<String> second = forms.submit(page, ENCODED + "/pin", Map.of());

        assertThat(units.ofUnit(UNIT)).isEqualTo(issued);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(units.ofUnit(UNIT).pin().matches(pin(after(second)))).isTrue();
        assertThat(page.select("[name=form_id]").eachAttr("value")).doesNotHaveDuplicates();
    }

    @Test
    void shouldNotTakeAFormWithoutItsId() throws Exception {
        HttpResponse<String> answer =
                forms.submit(page(), ENCODED + "/pin", Map.of("form_id", "x"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有改动");
        assertThat(units.units()).isEmpty();
    }

    @Test
    void shouldLetALockedUnitTryAgain() throws Exception {
        units.locked.add(UNIT);
        assertThat(page().text()).contains("水务局 还没有办理码 连续输错，已锁定");

        assertThat(after(submit("unlock")).body()).contains("水务局可以重新输入办理码了。");
        assertThat(units.locked).isEmpty();
        assertThat(page().select("form[action$=unlock]")).isEmpty();
    }

    @Test
    void shouldUnlockAUnitThatGetsANewPin() throws Exception {
        units.locked.add(UNIT);

        submit("pin");

        assertThat(units.locked).isEmpty();
    }

    @Test
    void shouldEndTheLinksOfAUnit() throws Exception {
        assertThat(after(submit("revoke")).body()).contains("水务局此刻以前的链接已全部停用");

        assertThat(units.ofUnit(UNIT).linksSince()).isEqualTo(NOW.toEpochMilli());
        assertThat(page().text()).contains("之后发出的有效");
        assertThat(units.ofUnit("住建局").linksSince()).isZero();
    }

    @Test
    void shouldSayOfWhatCannotBeReadThatNoLinkHolds() throws Exception {
        units.change(UNIT, access -> access.revoked(Long.MAX_VALUE));

        assertThat(page().text()).contains("链接：全部停用");
    }

    @Test
    void shouldChangeNothingWhileKafkaIsAway() throws Exception {
        units.away = true;

        HttpResponse<String> answer = submit("pin");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("没有改动：Kafka 没有应答").doesNotContain("class=\"pin\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Duty.class,
            names = {"WATCH", "SUPERVISION"})
    void shouldBeForThoseWhoMay(Duty other) throws Exception {
        Document before = page();
        duty.set(other);

        assertThat(gateway.get("/desk/units").statusCode()).isEqualTo(403);
        assertThat(forms.submit(before, ENCODED + "/pin", Map.of()).statusCode()).isEqualTo(403);
        assertThat(units.units()).isEmpty();
    }

    @Test
    void shouldTakeNoFormOfAnotherSite() throws Exception {
        HttpResponse<String> answer =
                forms.submit(page(), ENCODED + "/pin", Map.of("form_token", "guessed"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(units.units()).isEmpty();
    }

    @Test
    void shouldKnowNoOtherUnits() throws Exception {
        HttpResponse<String> answer =
                forms.post("/desk/units/%3Cb%3E/pin", Map.of("form_token", "token"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<b>").contains("没有单位");
    }

    @Test
    void shouldSayThatNobodyComesByALink() throws Exception {
        gateway.close();
        open(Optional.empty());

        assertThat(page().text()).contains("没有配置办理链接");
    }
}
