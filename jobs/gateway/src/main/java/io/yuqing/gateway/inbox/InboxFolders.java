/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.yuqing.gateway.inbox.read.FileTask;
import io.yuqing.intake.send.RefusedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of an inbox. A file that is being taken lies in one of its own under the name that it
 * will have for good, so that whatever is written of it twice is written over.
 */
final class InboxFolders {
    /** Of files that grow and are read as they do. */
    static final String GROWING = "growing";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path inbox;
    private final Path taken;
    private final Path done;
    private final Path rejected;

    InboxFolders(Path root) {
        this.inbox = root.resolve("inbox");
        this.taken = inbox.resolve(".taken");
        this.done = root.resolve("done");
        this.rejected = root.resolve("rejected");
    }

    /**
     * Makes what the gateway writes to. The inbox itself is made by people: on a drive that is away
     * its place is an empty folder of this machine, and nobody would look for files there.
     *
     * @throws NotDirectoryException if there is no inbox
     */
    void require() throws IOException {
        if (!Files.isDirectory(inbox)) {
            throw new NotDirectoryException(inbox.toString());
        }
        Files.createDirectories(taken);
        Files.createDirectories(done);
        Files.createDirectories(rejected);
    }

    Path inbox() {
        return inbox;
    }

    Path growing() {
        return inbox.resolve(GROWING);
    }

    Path rejected() {
        return rejected;
    }

    /**
     * All that people put there.
     *
     * @param files in the order of their names
     * @param closed how many folders may not be opened
     */
    record Waiting(List<Path> files, int closed) {}

    /** Links are not followed: what they lead to is not in the folder. */
    Waiting waiting() throws IOException {
        InboxVisitor visitor = new InboxVisitor(inbox, growing());
        Files.walkFileTree(inbox, visitor);
        return new Waiting(visitor.files().stream().sorted().toList(), visitor.closed());
    }

    /** What lies where files are taken: after a look that is over, something broke off. */
    List<Path> leftBehind() throws IOException {
        try (Stream<Path> all = Files.list(taken)) {
            return all.filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS)).sorted().toList();
        }
    }

    /**
     * Takes a file away from everybody else, another gateway as well: of two that rename it one
     * finds nothing any more.
     *
     * @throws java.nio.file.NoSuchFileException if it is not there any more
     */
    Path claim(Path file) throws IOException {
        FreeName names = new FreeName(file.getFileName().toString());
        String name = names.first(this::isFree);
        return Files.move(file, taken.resolve(name));
    }

    private boolean isFree(String name) {
        return !Files.exists(taken.resolve(name))
                && !Files.exists(done.resolve(name))
                && !Files.exists(receipt(name))
                && !Files.exists(rejected.resolve(name))
                && !Files.exists(refused(name))
                && !Files.exists(why(name));
    }

    /** What is to be done with a claimed file. */
    FileTask task(Path claimed) {
        String name = claimed.getFileName().toString();
        return new FileTask(claimed, name, receipt(name), refused(name));
    }

    /** Back to where people put it. */
    void putBack(Path claimed) throws IOException {
        forgetPapers(claimed);
        FreeName names = new FreeName(claimed.getFileName().toString());
        String name = names.first(each -> !Files.exists(inbox.resolve(each)));
        Files.move(claimed, inbox.resolve(name));
    }

    void putAway(Path claimed) throws IOException {
        Files.move(claimed, done.resolve(claimed.getFileName()));
    }

    /**
     * @param why in Chinese, without a full stop
     */
    void reject(Path claimed, String why) throws IOException {
        forgetPapers(claimed);
        String name = claimed.getFileName().toString();
        explain(name, why);
        Files.move(claimed, rejected.resolve(name));
    }

    /** Of an attempt that came to nothing. */
    private void forgetPapers(Path claimed) throws IOException {
        String name = claimed.getFileName().toString();
        Files.deleteIfExists(receipt(name));
        Files.deleteIfExists(refused(name));
    }

    /** Says beside what was refused why a file cannot be read. */
    void explain(String name, String why) throws IOException {
        Files.writeString(why(name), BYTE_ORDER_MARK + name + "：" + why + "。\r\n");
    }

    private Path receipt(String name) {
        return done.resolve(name + ".receipt.json");
    }

    private Path refused(String name) {
        return rejected.resolve(RefusedFile.nameFor(name));
    }

    private Path why(String name) {
        return rejected.resolve(name + ".why.txt");
    }
}
