/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.report.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.yuqing.connector.notify.MailConfig;
import io.yuqing.connector.notify.rate.RateLimit;
import io.yuqing.gateway.ManualClock;
import io.yuqing.report.shelf.Hand;
import io.yuqing.report.shelf.Paper;
import io.yuqing.report.shelf.Step;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DailyLogTest {
    private static final LocalTime HOUR = LocalTime.of(7, 30);

    @TempDir private Path folder;

    /** 07:30 in Beijing on 24 November. */
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T23:30:00Z"));

    private FakeReports command;
    private Optional<MailConfig> mail = Optional.empty();
    private GreenMail server;
    private Papers papers;

    @BeforeEach
    void prepare() throws Exception {
        command = new FakeReports(folder);
    }

    @AfterEach
    void close() {
        papers.close();
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void shouldMakeTheLogOfTheDayBeforeAtItsHour() throws Exception {
        clock.pass(Duration.ofMinutes(-1));
        open();
        due();
        assertThat(command.calls()).last().asString().startsWith("daily --day 2026-11-22 --out ");

        clock.pass(Duration.ofMinutes(1));
        due();

        assertThat(command.calls()).last().asString().startsWith("daily --day 2026-11-23 --out ");
        Paper paper = papers.shelf().papers().get(0);
        assertThat(paper.isOfMachine()).isTrue();
        assertThat(paper.facts().title()).isEqualTo("2026-11-23 网络舆情日志");
        assertThat(papers.troubles()).isEmpty();
    }

    @Test
    void shouldHaveNothingToTellBeforeItLooked() throws Exception {
        open();

        assertThat(papers.troubles()).isEmpty();
    }

    @Test
    void shouldWaitForTheJobsWhenEverythingWasDown() throws Exception {
        clock.pass(Duration.ofHours(9));
        open();
        papers.settle();
        clock.pass(Duration.ofMinutes(9));
        due();
        assertThat(command.calls()).isEmpty();

        clock.pass(Duration.ofMinutes(1));
        due();
        assertThat(command.calls()).hasSize(1);
    }

    @Test
    void shouldMakeItWhenTheGatewayComesUpLateAndNeverTwice() throws Exception {
        clock.pass(Duration.ofHours(9));
        open();
        due();
        due();
        papers.close();
        open();
        due();

        assertThat(command.calls()).hasSize(1);
        assertThat(papers.shelf().papers()).hasSize(1);
    }

    @Test
    void whatAPersonMadeOfThatDayIsNotTheOneByItself() throws Exception {
        open();
        Job job =
                papers.make(Wanted.daily(LocalDate.of(2026, 11, 23)), new Hand("watch", "a"))
                        .orElseThrow();
        await().until(job::isOver);
        due();

        assertThat(papers.shelf().papers()).hasSize(2);
    }

    @Test
    void shouldSayWhyItFailedAndTryAgainAFewTimes() throws Exception {
        command.go("fails");
        open();
        due();
        due();
        assertThat(papers.troubles())
                .containsExactly(
                        "11月23日的日志没有自动做成（没有做成：ClickHouse 没有应答；请查看它是否在运行。）："
                                + "07:35 再试；也可以在“报告”里手工生成。");
        assertThat(command.calls()).hasSize(1);

        for (Duration pause :
                List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(45))) {
            clock.pass(pause);
            due();
        }
        clock.pass(Duration.ofHours(3));
        due();
        assertThat(command.calls()).hasSize(4);
        assertThat(papers.troubles().get(0)).contains("试过 4 次，不再自动重试");
        assertThat(command.shelf()).isDirectoryNotContaining("glob:**/.new-*");

        command.go("");
        clock.pass(Duration.ofDays(1));
        due();
        assertThat(command.calls()).hasSize(5);
        assertThat(papers.troubles()).isEmpty();
    }

    /** Nobody is to read of a failure beside the paper. */
    @Test
    void shouldSayNothingOfAFailureOnceThePaperIsThere() throws Exception {
        command.go("fails");
        open();
        due();
        assertThat(papers.troubles()).hasSize(1);

        command.go("waits");
        clock.pass(Duration.ofMinutes(5));
        papers.look();
        assertThat(papers.troubles()).hasSize(1);
        command.letGoOn();
        await().until(() -> papers.going().isEmpty());

        assertThat(papers.shelf().papers()).hasSize(1);
        assertThat(papers.troubles()).isEmpty();
        papers.look();
        assertThat(papers.troubles()).isEmpty();
        assertThat(command.calls()).hasSize(2);
    }

    @Test
    void shouldNotPointAtWordsThatNobodySees() throws Exception {
        command.go("breaks");
        open();
        due();

        assertThat(papers.troubles().get(0))
                .startsWith("11月23日的日志没有自动做成（没有做成：程序出错。）：")
                .doesNotContain("下面");
    }

    @Test
    void shouldSendItOnceWithThePaperAttached() throws Exception {
        mailTo("a@example.org", "b@example.org");
        command.go("doubts");
        open();
        due();
        due();
        papers.close();
        open();
        due();

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).isEqualTo("2026-11-23 网络舆情日志（草稿）");
        MimeMultipart parts = (MimeMultipart) mails[0].getContent();
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                .isEqualTo("2026-11-23 网络舆情日志（草稿）.docx");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes()))
                .startsWith("docx of");
        MimeMultipart text = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat((String) text.getBodyPart(0).getContent()).contains("数字存疑 1 处", "未经审核", "封印");
        Paper paper = papers.shelf().papers().get(0);
        assertThat(paper.last(Step.MAIL).orElseThrow().note()).isEqualTo("2/2 个地址送达");
        assertThat(Files.readString(command.shelf().resolve("journal.jsonl")))
                .doesNotContain("example.org");
    }

    @Test
    void shouldTryAMailAgainThatFailedAndSayIt() throws Exception {
        mailTo("a@example.org");
        int port = server.getSmtp().getPort();
        server.stop();
        open();
        due();
        assertThat(papers.troubles().get(0))
                .startsWith("11月23日的日志没有全部发出邮件（0/1 个地址送达，")
                .contains("07:35 再试");
        due();
        assertThat(mailsNoted()).isEqualTo(1);

        server = started(port);
        clock.pass(Duration.ofMinutes(5));
        due();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(papers.troubles()).isEmpty();
        assertThat(mailsNoted()).isEqualTo(2);
    }

    @Test
    void shouldTellInTheNextMailThatADayIsMissing() throws Exception {
        mailTo("a@example.org");
        open();
        due();
        command.go("fails");
        clock.pass(Duration.ofDays(1));
        due();
        command.go("");
        clock.pass(Duration.ofDays(1));
        due();

        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[1].getContent();
        MimeMultipart text = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat((String) text.getBodyPart(0).getContent()).contains("11月24日的日志没有自动做成");
    }

    @Test
    void shouldNotSendAPaperThatWasChanged() throws Exception {
        open();
        due();
        papers.close();
        mailTo("a@example.org");
        Path docx =
                command.shelf().resolve(papers.shelf().papers().get(0).id()).resolve("report.docx");
        Files.writeString(docx, "other");
        open();
        due();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(String.join(" ", papers.troubles())).contains("report.docx 在生成之后被改过");
    }

    @Test
    void shouldDoNothingByItselfWithoutAnHour() throws Exception {
        papers = Papers.open(command.settings(Optional.empty(), mail, true), clock);
        papers.look();

        assertThat(command.calls()).isEmpty();
    }

    private long mailsNoted() {
        return papers.shelf().papers().get(0).history().stream()
                .filter(entry -> entry.step() == Step.MAIL)
                .count();
    }

    private void open() throws IOException {
        papers = Papers.open(command.settings(Optional.of(HOUR), mail, true), clock);
        papers.begin();
    }

    /** Does what is due, to its end. */
    private void due() {
        papers.look();
        await().until(() -> papers.going().isEmpty());
        papers.look();
    }

    private void mailTo(String... addresses) {
        server = started(0);
        mail =
                Optional.of(
                        new MailConfig(
                                "reports",
                                "127.0.0.1",
                                server.getSmtp().getPort(),
                                MailConfig.Security.NONE,
                                null,
                                null,
                                "舆情监测 <yuqing@example.org>",
                                List.of(addresses),
                                Duration.ofSeconds(20),
                                RateLimit.SIXTY_A_MINUTE));
    }

    private static GreenMail started(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        GreenMail mails = new GreenMail(setup);
        mails.start();
        return mails;
    }
}
