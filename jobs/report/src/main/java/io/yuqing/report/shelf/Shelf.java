/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import io.yuqing.domain.time.CountyTime;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All papers, in one folder that only one process at a time may have open. The line of the journal
 * is what counts: it is written before a folder gets its name and before one is deleted, and what a
 * crash left undone of that is done when the shelf is opened. Thread-safe.
 */
public final class Shelf implements AutoCloseable {
    private static final Pattern ID =
            Pattern.compile("[a-z]{1,16}-[0-9]{8}-[0-9]{6}(-[0-9]{1,4})?");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(CountyTime.ZONE);
    private static final String JOURNAL = "journal.jsonl";
    private static final String LOCK = ".lock";
    private static final int MOST_FILLED = 20;

    private final Path folder;
    private final ShelfRules rules;
    private final Clock clock;
    private final FileChannel lock;
    private final Journal journal;
    private final Map<String, Paper> papers = new LinkedHashMap<>();

    private Shelf(Path folder, ShelfRules rules, Clock clock, FileChannel lock) throws IOException {
        this.folder = folder;
        this.rules = rules;
        this.clock = clock;
        this.lock = lock;
        this.journal = Journal.open(folder.resolve(JOURNAL));
        journal.entries().forEach(this::take);
    }

    /**
     * Opens the papers of a folder, which has to be there.
     *
     * @throws IOException in one sentence if it cannot be used, as when another process has it open
     */
    public static Shelf open(Path folder, ShelfRules rules, Clock clock) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            Shelf shelf = new Shelf(folder, rules, clock, channel);
            shelf.recover();
            return shelf;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException(
                    "The folder of reports "
                            + folder
                            + " is in use by another process: give each gateway a folder of its"
                            + " own.",
                    e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Does what a crash left undone. */
    private void recover() throws IOException {
        for (Paper paper : papers.values()) {
            Path staged = staged(paper.id());
            if (Files.isDirectory(staged) && !Files.exists(folder(paper.id()))) {
                Files.move(staged, folder(paper.id()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Path each : Folders.in(folder)) {
            String name = each.getFileName().toString();
            boolean neverMade = name.startsWith(Folders.STAGED);
            boolean expired = ID.matcher(name).matches() && isExpired(name);
            if (neverMade || expired) {
                Folders.delete(each);
            }
        }
    }

    private boolean isExpired(String id) {
        return journal.entries().stream()
                .anyMatch(entry -> entry.step() == Step.EXPIRE && entry.paper().equals(id));
    }

    private void take(Entry entry) {
        if (entry.step() == Step.MAKE && entry.facts() != null) {
            papers.put(entry.paper(), Paper.made(entry));
        } else if (entry.step() == Step.EXPIRE) {
            papers.remove(entry.paper());
        } else {
            papers.computeIfPresent(entry.paper(), (id, paper) -> paper.after(entry));
        }
    }

    /** All that are there, the newest first. */
    public synchronized List<Paper> papers() {
        List<Paper> all = new ArrayList<>(papers.values());
        Collections.reverse(all);
        return all;
    }

    /** Empty if there is none, whatever was asked for. */
    public synchronized Optional<Paper> find(String id) {
        return ID.matcher(id).matches() ? Optional.ofNullable(papers.get(id)) : Optional.empty();
    }

    /** The paper of a kind about a period that the system made by itself; empty: none was made. */
    public synchronized Optional<Entry> madeByMachine(String kind, long from) {
        return journal.entries().stream()
                .filter(entry -> entry.step() == Step.MAKE && entry.duty().equals(Hand.MACHINE))
                .filter(entry -> entry.facts().kind().equals(kind) && entry.facts().from() == from)
                .reduce((one, next) -> next);
    }

    /**
     * A folder into which the files of a new paper are to be written; it is deleted unless {@link
     * #put} takes it.
     *
     * @param kind code of its kind
     */
    public synchronized Staged stage(String kind) throws IOException {
        String wanted = kind + "-" + MOMENT.format(clock.instant());
        String id = wanted;
        for (int next = 2; isTaken(id); next++) {
            id = wanted + "-" + next;
        }
        if (!ID.matcher(id).matches()) {
            throw new IOException("no identifier of a paper: " + id);
        }
        return new Staged(id, Folders.make(staged(id)));
    }

    private boolean isTaken(String id) {
        return Files.exists(staged(id))
                || journal.entries().stream().anyMatch(entry -> entry.paper().equals(id));
    }

    /**
     * Puts a new paper on the shelf: all of it is there when this returns, or nothing.
     *
     * @param hand whoever had it made
     * @throws ShelfException if a file is missing
     */
    public synchronized Paper put(Staged staged, Facts facts, Hand hand)
            throws IOException, ShelfException {
        for (PaperFile file : PaperFile.values()) {
            Path path = staged.folder().resolve(file.fileName());
            boolean there = Files.isRegularFile(path);
            if (!there && file.isNeeded()) {
                throw new ShelfException("没有 " + file.fileName() + "，没有存。");
            }
            if (there) {
                Folders.force(path);
            }
        }
        Folders.force(staged.folder());
        Map<String, String> files = digests(staged.folder());
        Entry entry =
                journal.add(clock.millis(), staged.id(), Step.MAKE, hand, "", false, files, facts);
        Files.move(staged.folder(), folder(staged.id()), StandardCopyOption.ATOMIC_MOVE);
        Folders.force(folder);
        take(entry);
        return papers.get(staged.id());
    }

    /**
     * Why a step cannot be taken by somebody now, in one Chinese sentence.
     *
     * @return empty if it can
     */
    public synchronized String objection(Paper paper, Step step, Hand hand) {
        if (!step.isFrom(paper.state())) {
            return "这份报告" + paper.state().text() + "，不能" + step.text() + "。";
        }
        if (!rules.twoPairsOfEyes()) {
            return "";
        }
        if (step.isJudgement() && paper.isBy(hand, Step.MAKE)) {
            return "这份报告是你这个账户生成的，要由另一个账户" + step.text() + "。";
        }
        if (step.isJudgement() && paper.isBy(hand, Step.FILL)) {
            return "填写稿是你这个账户放回的，要由另一个账户" + step.text() + "。";
        }
        if (step == Step.SIGN && paper.isBy(hand, Step.REVIEW)) {
            return "这份报告是你这个账户审核的，要由另一个账户签发。";
        }
        return "";
    }

    /**
     * Takes a step.
     *
     * @param seen how long the history was that whoever asks has seen; nothing is done if it is
     *     longer now
     * @param note why, or what came of it
     * @param doubtsLooked whether they say that they have looked at what is doubtful; who answers
     *     for a paper with doubts must
     * @throws ShelfException if it cannot be taken
     */
    public synchronized Paper step(
            String id, int seen, Step step, Hand hand, String note, boolean doubtsLooked)
            throws IOException, ShelfException {
        Paper paper = seen(id, seen);
        if (step.isReasonNeeded() && note.isBlank()) {
            throw new ShelfException("请写明" + step.text() + "的原因。");
        }
        String objection = objection(paper, step, hand);
        if (!objection.isEmpty()) {
            throw new ShelfException(objection);
        }
        // What is thrown away need not be proved.
        if (step != Step.VOID && step != Step.RETURN) {
            List<Flaw> flaws = flaws(paper);
            if (!flaws.isEmpty()) {
                throw new ShelfException(flaws.get(0).sentence() + "，不能" + step.text() + "。");
            }
        }
        int doubts = step.isJudgement() ? paper.facts().doubts() : 0;
        if (doubts > 0 && !doubtsLooked) {
            throw new ShelfException("数字存疑 " + doubts + " 处：请核对后勾选“我已核对存疑处”，再" + step.text() + "。");
        }
        String looked = doubts == 0 ? "" : "已核对存疑处（" + doubts + " 处）";
        return add(paper, step, hand, together(looked, note.strip()), false);
    }

    private static String together(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "；" + other;
    }

    /** As whoever asks has seen it. */
    private Paper seen(String id, int seen) throws ShelfException {
        Paper paper = known(id);
        if (paper.history().size() != seen) {
            throw new ShelfException("在你打开这一页之后，这份报告已有新的记录；请看过再办。没有写入。");
        }
        return paper;
    }

    /**
     * Puts beside a paper what people have filled in by hand. From then on that is what is
     * reviewed, signed and given away; what the machine wrote stays.
     *
     * @param docx looked through, with nothing in it that does harm
     * @param note what there is to say of it
     * @param strange whether it may be of another paper
     * @throws ShelfException if the paper is too far, or others have come often enough
     */
    public synchronized Paper fill(
            String id, int seen, Hand hand, byte[] docx, String note, boolean strange)
            throws IOException, ShelfException {
        Paper paper = seen(id, seen);
        String objection = objection(paper, Step.FILL, hand);
        if (!objection.isEmpty()) {
            throw new ShelfException(objection);
        }
        refuseFault();
        long before = paper.history().stream().filter(entry -> entry.step() == Step.FILL).count();
        if (before == MOST_FILLED) {
            throw new ShelfException("填写稿最多放回 " + MOST_FILLED + " 次；请重新生成一份。");
        }
        Path file = Filled.write(folder(id), docx);
        Map<String, String> files = digests(folder(id));
        files.put(file.getFileName().toString(), Digests.of(file));
        take(journal.add(clock.millis(), id, Step.FILL, hand, note, strange, files, null));
        return papers.get(id);
    }

    /** What people have filled in by hand, the last of it; empty: nothing. */
    public Optional<Path> filled(Paper paper) {
        return paper.filled().map(name -> folder(paper.id()).resolve(name));
    }

    /** The document that is reviewed and signed: what people have filled in, or the machine's. */
    public Path document(Paper paper) {
        return filled(paper).orElseGet(() -> file(paper, PaperFile.DOCX));
    }

    /**
     * Notes what came of something: of its questions asked again, or of a mail.
     *
     * @param faulty whether it did not go well
     */
    public synchronized Paper note(String id, Step step, Hand hand, String note, boolean faulty)
            throws IOException, ShelfException {
        Paper paper = known(id);
        if (!step.isFrom(paper.state())) {
            throw new ShelfException(objection(paper, step, hand));
        }
        return add(paper, step, hand, note, faulty);
    }

    private Paper known(String id) throws ShelfException {
        return find(id).orElseThrow(() -> new ShelfException("没有这份报告：没有签发的报告会到期删除。"));
    }

    private Paper add(Paper paper, Step step, Hand hand, String note, boolean faulty)
            throws IOException, ShelfException {
        refuseFault();
        take(
                journal.add(
                        clock.millis(),
                        paper.id(),
                        step,
                        hand,
                        note,
                        faulty,
                        digests(paper),
                        null));
        return papers.get(paper.id());
    }

    private void refuseFault() throws ShelfException {
        if (!journal.fault().isEmpty()) {
            throw new ShelfException("报告的记录" + journal.fault() + "，查清之前不再写入。");
        }
    }

    /** Deletes those that were never signed and whose time is over. */
    public synchronized void expire() throws IOException {
        Instant before = clock.instant().minus(rules.draftsKept());
        for (Paper paper : papers()) {
            boolean old = Instant.ofEpochMilli(paper.madeAt()).isBefore(before);
            boolean signed = paper.last(Step.SIGN).isPresent();
            if (old && !signed && journal.fault().isEmpty()) {
                Map<String, String> files = digests(paper);
                take(
                        journal.add(
                                clock.millis(),
                                paper.id(),
                                Step.EXPIRE,
                                Hand.OF_MACHINE,
                                "",
                                false,
                                files,
                                null));
                Folders.delete(folder(paper.id()));
            }
        }
    }

    /** A file of a paper. */
    public Path file(Paper paper, PaperFile file) {
        return folder(paper.id()).resolve(file.fileName());
    }

    /** Where the journal does not hold, and which files were changed since they were entered. */
    public synchronized List<Flaw> verify() throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        for (Paper paper : papers.values()) {
            flaws.addAll(fileFlaws(paper));
        }
        for (Path each : Folders.in(folder)) {
            String name = each.getFileName().toString();
            if (ID.matcher(name).matches() && !papers.containsKey(name)) {
                flaws.add(new Flaw(name, "文件夹 " + name + " 不在记录里"));
            }
        }
        if (!journal.fault().isEmpty()) {
            flaws.add(0, new Flaw("", "报告的记录（" + JOURNAL + "）" + journal.fault()));
        }
        return flaws;
    }

    /** The same of one paper, with the journal. */
    public synchronized List<Flaw> flaws(Paper paper) throws IOException {
        List<Flaw> flaws = new ArrayList<>(fileFlaws(paper));
        if (!journal.fault().isEmpty()) {
            flaws.add(0, new Flaw("", "报告的记录（" + JOURNAL + "）" + journal.fault()));
        }
        return flaws;
    }

    /** Hash of the last line: whoever keeps it elsewhere can prove later that no line is gone. */
    public synchronized String seal() {
        return journal.head();
    }

    private List<Flaw> fileFlaws(Paper paper) throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, String> now = digests(paper);
        // As it was made or came: a later line does not make a changed file right.
        Map<String, String> then = new TreeMap<>(paper.history().get(0).files());
        Filled.addTo(then, paper);
        then.forEach(
                (name, digest) -> {
                    if (!now.containsKey(name)) {
                        flaws.add(new Flaw(paper.id(), name + " 不见了"));
                    } else if (!digest.equals(now.get(name))) {
                        flaws.add(new Flaw(paper.id(), name + " 在生成之后被改过"));
                    }
                });
        return flaws;
    }

    /** Of all that is there, with what people have filled in. */
    private Map<String, String> digests(Paper paper) throws IOException {
        Map<String, String> files = digests(folder(paper.id()));
        Map<String, String> filled = new TreeMap<>();
        Filled.addTo(filled, paper);
        for (String name : filled.keySet()) {
            Path path = folder(paper.id()).resolve(name);
            if (Files.isRegularFile(path)) {
                files.put(name, Digests.of(path));
            }
        }
        return files;
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (PaperFile file : PaperFile.values()) {
            Path path = folder.resolve(file.fileName());
            if (Files.isRegularFile(path)) {
                files.put(file.fileName(), Digests.of(path));
            }
        }
        return files;
    }

    private Path folder(String id) {
        return folder.resolve(id);
    }

    private Path staged(String id) {
        return folder.resolve(Folders.STAGED + id);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
