/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.domain.cases.NoticeLink;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.delivery.CaseHappening;
import io.yuqing.domain.delivery.CaseNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.wire.cases.LinkKeyFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseLinksTest {
    private static final String URL = "https://yq.example.gov.cn";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void key() throws IOException {
        file = folder.resolve("link.key");
        LinkKeyFile.create(file);
    }

    @Test
    void anAlertHasALineWithALinkForEachDepartmentBeforeItsNumber() {
        Notice notice = notice(links(), fired("水务局", "住建局"));
        List<Line> lines = notice.lines();
        List<Span> first = lines.get(lines.size() - 3).spans();
        List<Span> second = lines.get(lines.size() - 2).spans();
        assertThat(first.stream().map(Span::text)).containsExactly("签收、反馈、登记回应（水务局）");
        assertThat(second.stream().map(Span::text)).containsExactly("签收、反馈、登记回应（住建局）");
        assertThat(opened(first.get(0).url(), "/c/"))
                .isEqualTo(CaseToken.ofAlert("told-1", "水务局", 1_790_000_000_000L));
        assertThat(opened(second.get(0).url(), "/c/").unit()).isEqualTo("住建局");
        assertThat(lines.get(lines.size() - 1).spans().get(0).text()).startsWith("编号 ");
        assertThat(notice.link()).as("the board").isEqualTo("https://board.example/");
    }

    /** For which units it hears is known where the link is opened, see {@link NoticeLink}. */
    @Test
    void theLinkOfADepartmentIsTheOneThatIsOpenedElsewhere() throws IOException {
        Files.writeString(file, NoticeLink.keyFile());
        Dispatch alert = fired(NoticeLink.DEPARTMENT);
        alert.news.toldAs = NoticeLink.TOLD_AS;
        alert.decidedAt = NoticeLink.ISSUED_AT;
        List<Line> lines = notice(links(), alert).lines();
        assertThat(lines.get(lines.size() - 2).spans())
                .containsExactly(Span.link("签收、反馈、登记回应（水务群）", URL + NoticeLink.PATH));
    }

    @Test
    void aNoticeThatIsWrittenAgainIsTheSame() {
        assertThat(notice(links(), fired("水务局"))).isEqualTo(notice(links(), fired("水务局")));
    }

    @Test
    void aDigestHasALinkToTheListOfEachDepartment() {
        Dispatch second = fired("住建局");
        second.news.alertId = "other";
        Notice notice = notice(links(), fired("水务局"), second);
        List<Span> spans = notice.lines().get(1).spans();
        assertThat(spans.stream().map(Span::text)).containsExactly("看在办事项（水务局）");
        assertThat(notice.lines().get(2).spans().get(0).text()).isEqualTo("看在办事项（住建局）");
        assertThat(opened(spans.get(0).url(), "/unit/"))
                .isEqualTo(CaseToken.ofList("水务局", 1_790_000_000_000L));
    }

    @Test
    void whatIsOverOrAboutASourceOrASignOfLifeHasNone() {
        Dispatch over = fired("水务局");
        over.happening = Happening.RESOLVED;
        assertThat(text(notice(links(), over))).doesNotContain("签收");
        Dispatch source = fired("水务局");
        source.news.subjectKind = "source";
        assertThat(text(notice(links(), source))).doesNotContain("签收");
    }

    @Test
    void aStepOfACaseHasALinkForEachUnitThatHasToDoSomething() {
        Dispatch assigned = step(CaseHappening.ASSIGNED);
        List<Line> lines = notice(links(), assigned).lines();
        List<Span> spans = lines.get(lines.size() - 2).spans();
        assertThat(spans.stream().map(Span::text)).containsExactly("签收、反馈、登记回应（水务局）");
        assertThat(opened(spans.get(0).url(), "/c/"))
                .isEqualTo(CaseToken.ofCase("cq7k2abcdefghijk", "水务局", 1_790_000_000_000L));
        assertThat(text(notice(links(), step(CaseHappening.REPORTED)))).doesNotContain("登记回应");
        assertThat(text(notice(CaseLinks.none(), assigned))).doesNotContain("登记回应");
    }

    @Test
    void noLineOfANoticeHasTwoLinks() {
        Dispatch all = step(CaseHappening.ASSIGNED);
        all.caseNews.unreached = List.of();
        assertThat(notice(links(), all).lines())
                .allMatch(
                        line ->
                                line.spans().stream().filter(span -> span.url() != null).count()
                                        < 2)
                .filteredOn(line -> line.spans().get(0).url() != null)
                .hasSize(2);
    }

    @Test
    void withoutUrlOrKeyTextsAreAsTheyWere() {
        Notice without = notice(CaseLinks.none(), fired("水务局"));
        assertThat(text(without)).doesNotContain("签收");
        assertThat(notice(CaseLinks.of(URL, null), fired("水务局"))).isEqualTo(without);
        assertThat(notice(CaseLinks.of(null, file.toString()), fired("水务局"))).isEqualTo(without);
    }

    @Test
    void aKeyThatCannotBeReadKeepsNoNoticeBackAndComesBackByItself() throws IOException {
        Notice without = notice(CaseLinks.none(), fired("水务局"));
        CaseLinks links = links();
        assertThat(text(notice(links, fired("水务局")))).contains("签收");
        Files.delete(file);
        assertThat(notice(links, fired("水务局"))).isEqualTo(without);
        LinkKeyFile.create(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(notice(links, fired("水务局"))).isEqualTo(without);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(text(notice(links, fired("水务局")))).contains("签收");
    }

    @Test
    void anotherKeySignsAsSoonAsItIsThere() throws IOException {
        CaseLinks links = links();
        String before = text(notice(links, fired("水务局")));
        LinkKeyFile.renew(file, "link.key-file");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_790_000_000_000L));
        assertThat(text(notice(links, fired("水务局")))).isNotEqualTo(before).contains("签收");
    }

    @Test
    void theKeyIsNoPartOfTheGraph() throws Exception {
        CaseLinks links = links();
        notice(links, fired("水务局"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(links);
        }
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("LinkKeys[");
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(text(notice((CaseLinks) in.readObject(), fired("水务局")))).contains("签收");
        }
    }

    private CaseLinks links() {
        return CaseLinks.of(URL + "/", file.toString());
    }

    private CaseToken opened(String url, String path) {
        assertThat(url).startsWith(URL + path);
        LinkKeys keys = LinkKeyFile.read(file, "link.key-file");
        return keys.open(url.substring((URL + path).length())).orElseThrow();
    }

    private static Dispatch fired(String... departments) {
        Dispatch dispatch = Alerts.canteen(Happening.FIRED);
        dispatch.channel = "群";
        dispatch.batch = "b";
        dispatch.departments = List.of(departments);
        dispatch.decidedAt = 1_790_000_000_000L;
        dispatch.news.toldAs = "told-1";
        return dispatch;
    }

    private static Dispatch step(CaseHappening happening) {
        Dispatch dispatch = fired();
        dispatch.news = null;
        dispatch.caseNews = new CaseNews();
        dispatch.caseNews.caseId = "cq7k2abcdefghijk";
        dispatch.caseNews.happening = happening;
        dispatch.caseNews.title = "停水";
        dispatch.caseNews.units = List.of("水务局", "住建局");
        dispatch.caseNews.unreached = List.of("住建局");
        return dispatch;
    }

    private static Notice notice(CaseLinks links, Dispatch... sent) {
        return new NoticeTexts(
                        "https://board.example/", Duration.ofHours(1), List.of(), Map.of(), links)
                .notice(List.of(sent), Alerts.NOW.toEpochMilli());
    }

    private static String text(Notice notice) {
        return notice.lines().toString();
    }
}
