/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShelfTest {
    private static final Hand WATCH = new Hand("watch", "zhiban-3");
    private static final Hand PUBLICITY = new Hand("publicity", "wangxuan-1");
    private static final Hand HEAD = new Hand("publicity", "wangxuan-2");
    private static final long DAY = 1_763_827_200_000L;
    private static final Facts FACTS =
            new Facts("daily", "", "11月23日网络舆情日志", DAY, DAY + 86_400_000, 1, 40);

    @TempDir private Path folder;
    private final SettableClock clock = new SettableClock();
    private Shelf shelf;

    @BeforeEach
    void open() throws IOException {
        shelf = opened(true);
    }

    @AfterEach
    void close() throws IOException {
        shelf.close();
    }

    @Test
    void shouldGoFromDraftToSignedByThreeAccounts() throws Exception {
        Paper paper = made(WATCH);
        assertThat(paper.state()).isEqualTo(State.DRAFT);
        assertThat(paper.id()).isEqualTo("daily-20261124-073000");

        paper = step(paper, Step.REVIEW, PUBLICITY, "");
        assertThat(paper.state()).isEqualTo(State.REVIEWED);
        paper = step(paper, Step.SIGN, HEAD, "");

        assertThat(paper.state()).isEqualTo(State.SIGNED);
        assertThat(paper.history())
                .extracting(Entry::step)
                .containsExactly(Step.MAKE, Step.REVIEW, Step.SIGN);
        assertThat(paper.history())
                .extracting(Entry::duty)
                .containsExactly("watch", "publicity", "publicity");
        assertThat(shelf.verify()).isEmpty();
    }

    @Test
    void shouldNameNobodyInTheJournal() throws Exception {
        step(made(WATCH), Step.REVIEW, PUBLICITY, "");

        assertThat(journal()).doesNotContain("zhiban", "wangxuan").contains("\"duty\":\"watch\"");
    }

    @Test
    void shouldNeedASecondPairOfEyes() throws Exception {
        Paper paper = made(PUBLICITY);
        assertThatThrownBy(() -> step(paper, Step.REVIEW, PUBLICITY, ""))
                .hasMessageContaining("另一个账户");

        Paper reviewed = step(paper, Step.REVIEW, HEAD, "");
        assertThatThrownBy(() -> step(reviewed, Step.SIGN, HEAD, "")).hasMessageContaining("另一个账户");
        assertThatThrownBy(() -> step(reviewed, Step.SIGN, PUBLICITY, ""))
                .hasMessageContaining("另一个账户");
        assertThat(step(reviewed, Step.SIGN, WATCH, "").state()).isEqualTo(State.SIGNED);
    }

    @Test
    void shouldLetOneAccountDoAllWhereTheCountySaysSo() throws Exception {
        reopen(false);
        Paper paper = step(made(WATCH), Step.REVIEW, WATCH, "");

        assertThat(step(paper, Step.SIGN, WATCH, "").state()).isEqualTo(State.SIGNED);
    }

    @Test
    void whatTheMachineMadeMayBeReviewedByAnybody() throws Exception {
        assertThat(step(made(Hand.OF_MACHINE), Step.REVIEW, WATCH, "").state())
                .isEqualTo(State.REVIEWED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"RETURN", "VOID"})
    void shouldAskWhy(Step step) throws Exception {
        Paper paper = made(WATCH);

        assertThatThrownBy(() -> step(paper, step, HEAD, " ")).hasMessageContaining("原因");
        assertThat(step(paper, step, HEAD, " 数字不对 ").last(step).orElseThrow().note())
                .isEqualTo("数字不对");
    }

    @Test
    void shouldNotSignWhatWasNotReviewedOrIsVoid() throws Exception {
        Paper paper = made(WATCH);
        assertThatThrownBy(() -> step(paper, Step.SIGN, HEAD, "")).hasMessage("这份报告草稿，不能签发。");
        Paper empty = step(paper, Step.VOID, HEAD, "重复");
        assertThatThrownBy(() -> step(empty, Step.REVIEW, HEAD, "")).hasMessageContaining("已作废");
    }

    @Test
    void shouldNotActOnWhatSomebodyHasNotSeen() throws Exception {
        Paper seen = made(WATCH);
        step(seen, Step.RETURN, HEAD, "缺研判");

        assertThatThrownBy(() -> step(seen, Step.REVIEW, PUBLICITY, ""))
                .hasMessageContaining("新的记录");
    }

    @Test
    void shouldNameAFileThatWasChangedAfterwardsAndNotSignIt() throws Exception {
        Paper paper = step(made(WATCH), Step.REVIEW, PUBLICITY, "");
        Files.writeString(shelf.file(paper, PaperFile.DOCX), "别的");

        assertThat(shelf.verify()).containsExactly(new Flaw(paper.id(), "report.docx 在生成之后被改过"));
        assertThatThrownBy(() -> step(paper, Step.SIGN, HEAD, ""))
                .hasMessageContaining("report.docx 在生成之后被改过");
        assertThat(step(paper, Step.VOID, HEAD, "文件被改过").state()).isEqualTo(State.VOID);
    }

    @Test
    void shouldNameAFileThatIsGoneAndAFolderThatIsNotInTheJournal() throws Exception {
        Paper paper = made(WATCH);
        Files.delete(shelf.file(paper, PaperFile.XLSX));
        Files.createDirectory(folder.resolve("daily-20260101-000000"));

        assertThat(shelf.verify())
                .extracting(Flaw::sentence)
                .containsExactly("tables.xlsx 不见了", "文件夹 daily-20260101-000000 不在记录里");
    }

    @Test
    void shouldNameTheLineOfTheJournalThatWasChangedSwappedOrTakenOut() throws Exception {
        step(step(made(WATCH), Step.REVIEW, PUBLICITY, ""), Step.SIGN, HEAD, "");
        List<String> lines = Files.readAllLines(folder.resolve("journal.jsonl"));

        assertThat(flawOf(lines.get(0), lines.get(1).replace("publicity", "watch"), lines.get(2)))
                .isEqualTo("报告的记录（journal.jsonl）第 2 行内容被改过");
        List<String> swapped = new ArrayList<>(lines);
        Collections.swap(swapped, 1, 2);
        assertThat(flawOf(swapped.toArray(String[]::new))).contains("第 2 行接不上");
        assertThat(flawOf(lines.get(0), lines.get(2))).contains("第 2 行接不上");
        assertThat(flawOf(lines.get(1), lines.get(2))).contains("第 1 行接不上");
        assertThat(flawOf(lines.get(0), "{}", lines.get(2))).contains("第 2 行读不了");
    }

    /**
     * Of a tail that is gone nothing in the folder tells; the seal that was sent elsewhere does.
     */
    @Test
    void shouldHaveASealThatChangesWithEachLine() throws Exception {
        Paper paper = made(WATCH);
        String before = shelf.seal();
        step(paper, Step.REVIEW, PUBLICITY, "");

        assertThat(shelf.seal()).hasSize(64).isNotEqualTo(before);
        reopen(true);
        assertThat(shelf.seal()).isNotEqualTo(before);
    }

    @Test
    void shouldAddNothingToAJournalThatDoesNotHold() throws Exception {
        Paper paper = made(WATCH);
        flawOf("{}");

        assertThatThrownBy(() -> shelf.note(paper.id(), Step.CHECK, WATCH, "", false))
                .isInstanceOf(ShelfException.class);
        try (Staged staged = staged()) {
            assertThatThrownBy(() -> shelf.put(staged, FACTS, WATCH))
                    .isInstanceOf(IOException.class);
        }
        assertThat(Files.readString(folder.resolve("journal.jsonl"))).isEqualTo("{}\n");
    }

    /** Wherever a crash cut the last line off, the step was not taken, and the next one can be. */
    @Test
    void shouldForgetALineOfWhichACrashLeftAPiece() throws Exception {
        Paper paper = made(WATCH);
        String before = journal();
        step(paper, Step.REVIEW, PUBLICITY, "看过了");
        String after = journal();

        for (int end = before.length(); end < after.length(); end++) {
            shelf.close();
            Files.writeString(folder.resolve("journal.jsonl"), after.substring(0, end));
            shelf = opened(true);
            assertThat(shelf.verify()).isEmpty();
            assertThat(shelf.find(paper.id()).orElseThrow().state()).isEqualTo(State.DRAFT);
        }
        assertThat(step(paper, Step.REVIEW, PUBLICITY, "").state()).isEqualTo(State.REVIEWED);
    }

    @Test
    void shouldForgetAPaperOfWhichACrashLeftTheFilesAlone() throws Exception {
        staged();
        reopen(true);

        assertThat(shelf.papers()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/.new-*");
        assertThat(shelf.verify()).isEmpty();
    }

    @Test
    void shouldFinishAPaperThatACrashLeftUnnamed() throws Exception {
        Paper paper = made(WATCH);
        shelf.close();
        Files.move(folder.resolve(paper.id()), folder.resolve(".new-" + paper.id()));
        shelf = opened(true);

        assertThat(shelf.verify()).isEmpty();
        assertThat(Files.readString(shelf.file(paper, PaperFile.HTML))).isEqualTo("report.html");
    }

    @Test
    void shouldPutNothingOnTheShelfIfAFileIsMissing() throws Exception {
        try (Staged staged = staged()) {
            Files.delete(staged.folder().resolve("report.docx"));
            assertThatThrownBy(() -> shelf.put(staged, FACTS, WATCH))
                    .hasMessageContaining("report.docx");
        }
        assertThat(shelf.papers()).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/.new-*");
    }

    @Test
    void shouldDeleteWhatWasNeverSignedAfterItsTimeAndKeepWhatWas() throws Exception {
        Paper draft = made(WATCH);
        Paper signed = step(step(made(WATCH), Step.REVIEW, PUBLICITY, ""), Step.SIGN, HEAD, "");
        clock.pass(Duration.ofDays(30));
        shelf.expire();
        assertThat(shelf.papers()).hasSize(2);

        clock.pass(Duration.ofSeconds(1));
        shelf.expire();

        assertThat(shelf.papers()).extracting(Paper::id).containsExactly(signed.id());
        assertThat(folder.resolve(draft.id())).doesNotExist();
        assertThat(shelf.verify()).isEmpty();
        assertThat(journal()).contains("\"step\":\"expire\"");
    }

    @Test
    void shouldFinishADeletionThatACrashHasLeft() throws Exception {
        Paper draft = made(WATCH);
        clock.pass(Duration.ofDays(31));
        shelf.expire();
        Files.createDirectory(folder.resolve(draft.id()));
        Files.writeString(folder.resolve(draft.id()).resolve("report.docx"), "left");
        reopen(true);

        assertThat(folder.resolve(draft.id())).doesNotExist();
    }

    @Test
    void shouldGiveNoIdentifierTwice() throws Exception {
        assertThat(made(WATCH).id()).isEqualTo("daily-20261124-073000");
        assertThat(made(WATCH).id()).isEqualTo("daily-20261124-073000-2");
    }

    @Test
    void shouldFindNothingByWhatIsNoIdentifier() throws Exception {
        made(WATCH);

        for (String id : List.of("", "..", "../x", "journal.jsonl", "daily-20261124-073000/../x")) {
            assertThat(shelf.find(id)).as(id).isEmpty();
        }
    }

    @Test
    void shouldKnowWhatTheMachineHasMadeOfADay() throws Exception {
        made(WATCH);
        assertThat(shelf.madeByMachine("daily", DAY)).isEmpty();
        made(Hand.OF_MACHINE);
        reopen(true);

        assertThat(shelf.madeByMachine("daily", DAY)).isPresent();
        assertThat(shelf.madeByMachine("daily", DAY + 1)).isEmpty();
    }

    @Test
    void shouldSayThatLateDataHaveChangedASignedPaper() throws Exception {
        Paper paper = made(WATCH);
        assertThat(paper.isCorrected()).isFalse();
        paper = shelf.note(paper.id(), Step.CHECK, WATCH, "2 个数字变了", true);

        assertThat(paper.isCorrected()).isTrue();
        assertThat(shelf.note(paper.id(), Step.CHECK, WATCH, "", false).isCorrected()).isFalse();
    }

    /** FACTS have one doubt. */
    @Test
    void whoAnswersForAPaperWithDoubtsSaysThatTheyHaveLooked() throws Exception {
        Paper paper = made(WATCH);
        assertThatThrownBy(() -> shelf.step(paper.id(), 1, Step.REVIEW, PUBLICITY, "", false))
                .hasMessage("数字存疑 1 处：请核对后勾选“我已核对存疑处”，再审核通过。");

        Paper reviewed = shelf.step(paper.id(), 1, Step.REVIEW, PUBLICITY, "可以", true);
        assertThat(reviewed.last(Step.REVIEW).orElseThrow().note()).isEqualTo("已核对存疑处（1 处）；可以");
        assertThatThrownBy(() -> shelf.step(paper.id(), 2, Step.SIGN, HEAD, "", false))
                .hasMessageContaining("再签发");
        assertThat(shelf.step(paper.id(), 2, Step.VOID, HEAD, "重写", false).state())
                .isEqualTo(State.VOID);
    }

    @Test
    void whatPeopleFillInStandsBesideThePaperOfTheMachine() throws Exception {
        Paper paper = made(WATCH);
        Path own = shelf.file(paper, PaperFile.DOCX);
        assertThat(shelf.document(paper)).isEqualTo(own);

        Paper filled = fill(paper, WATCH, "one");

        assertThat(shelf.document(filled)).hasContent("one");
        assertThat(own).hasContent("report.docx");
        assertThat(filled.state()).isEqualTo(State.DRAFT);
        assertThat(filled.last(Step.FILL).orElseThrow().filled().orElseThrow())
                .isEqualTo(Digests.of("one"));

        Paper again = fill(filled, WATCH, "other");
        Paper signed = step(step(again, Step.REVIEW, PUBLICITY, ""), Step.SIGN, HEAD, "");
        assertThat(shelf.document(signed)).hasContent("other");
        assertThat(signed.last(Step.SIGN).orElseThrow().files()).containsValue(Digests.of("other"));
        reopen(true);
        assertThat(shelf.document(shelf.find(paper.id()).orElseThrow())).hasContent("other");
        assertThat(shelf.verify()).isEmpty();
        assertThatThrownBy(() -> fill(signed, WATCH, "third")).hasMessageContaining("已签发");
    }

    @Test
    void whoFilledItInDoesNotReviewIt() throws Exception {
        Paper filled = fill(made(WATCH), PUBLICITY, "one");

        assertThatThrownBy(() -> step(filled, Step.REVIEW, PUBLICITY, ""))
                .hasMessageContaining("填写稿是你这个账户放回的");
        assertThatThrownBy(() -> shelf.fill(filled.id(), 1, WATCH, new byte[1], "", false))
                .hasMessageContaining("已有新的记录");
    }

    @Test
    void shouldNameWhatPeopleFilledInIfItWasChanged() throws Exception {
        Paper filled = fill(made(WATCH), WATCH, "one");
        Files.writeString(shelf.document(filled), "changed");

        assertThat(shelf.flaws(filled).get(0).sentence()).startsWith("filled-").contains("被改过");
        assertThatThrownBy(() -> step(filled, Step.REVIEW, PUBLICITY, ""))
                .hasMessageContaining("不能审核通过");
        Files.delete(shelf.document(filled));
        assertThat(shelf.flaws(filled).get(0).sentence()).contains("不见了");
    }

    @Test
    void shouldNotKeepFillingInWithoutEnd() throws Exception {
        Paper paper = made(WATCH);
        for (int i = 0; i < 20; i++) {
            paper = fill(paper, WATCH, "file " + i);
        }
        Paper full = paper;

        assertThatThrownBy(() -> fill(full, WATCH, "one more")).hasMessageContaining("最多放回 20 次");
    }

    @Test
    void shouldBeOpenInOneProcessOnly() {
        assertThatThrownBy(() -> opened(true)).hasMessageContaining("in use by another process");
    }

    private Shelf opened(boolean twoPairs) throws IOException {
        return Shelf.open(folder, new ShelfRules(twoPairs, Duration.ofDays(30)), clock);
    }

    private void reopen(boolean twoPairs) throws IOException {
        shelf.close();
        shelf = opened(twoPairs);
    }

    private Paper made(Hand hand) throws Exception {
        try (Staged staged = staged()) {
            return shelf.put(staged, FACTS, hand);
        }
    }

    private Staged staged() throws IOException {
        Staged staged = shelf.stage("daily");
        for (PaperFile file : PaperFile.values()) {
            Files.writeString(staged.folder().resolve(file.fileName()), file.fileName());
        }
        return staged;
    }

    private Paper step(Paper paper, Step step, Hand hand, String note) throws Exception {
        return shelf.step(paper.id(), paper.history().size(), step, hand, note, true);
    }

    private Paper fill(Paper paper, Hand hand, String text) throws Exception {
        byte[] docx = text.getBytes(StandardCharsets.UTF_8);
        return shelf.fill(paper.id(), paper.history().size(), hand, docx, "", false);
    }

    private String journal() throws IOException {
        return Files.readString(folder.resolve("journal.jsonl"));
    }

    /** Of a shelf whose journal is these lines. */
    private String flawOf(String... lines) throws IOException {
        shelf.close();
        Files.write(folder.resolve("journal.jsonl"), List.of(lines));
        shelf = opened(true);
        return shelf.verify().get(0).sentence();
    }
}
