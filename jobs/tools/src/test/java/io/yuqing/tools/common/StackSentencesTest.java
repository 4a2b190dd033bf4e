/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.word.Chinese;
import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the local stack says in English is told to whoever runs {@code ./yuqing up} in Chinese. */
public class StackSentencesTest {
    private static final String TERM =
            "(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.]+(?:\\((?:[^()]|\\([^()]*\\))*\\))?"
                    + "|\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))";

    private static final Pattern THROWN =
            Pattern.compile("new StackException\\(\\s*(" + TERM + "(?:\\s*\\+\\s*" + TERM + ")*)");

    private static final Pattern EACH_TERM = Pattern.compile(TERM);

    /** Rooms whose faults reach a user of the command; servers print theirs into their logs. */
    private static final List<String> ROOMS =
            List.of(
                    "deploy/local/src/main/java/io/yuqing/local/process",
                    "deploy/local/src/main/java/io/yuqing/local/kafka",
                    "deploy/local/src/main/java/io/yuqing/local/flink",
                    "deploy/local/src/main/java/io/yuqing/local/replay",
                    "deploy/local/src/main/java/io/yuqing/local/engine/OwnPassword.java",
                    "jobs/tools/src/main/java/io/yuqing/tools/up");

    @TempDir private Path folder;

    @Test
    void shouldSayInChineseWhatIsSlowAndWhereItsLogLies() {
        assertThat(saidAfter(Duration.ZERO, "sleep"))
                .startsWith("Kafka在 0 秒内没有就绪，多半是机器太忙")
                .contains("请关闭其他程序，稍后重新启动")
                .endsWith("日志是 " + folder.resolve("child.log"));
    }

    @Test
    void shouldSayInChineseWhatHasEndedWithTheEndOfItsLog() {
        assertThat(saidAfter(Duration.ofMinutes(2), "end"))
                .startsWith("Kafka启动时退出（代码 3）")
                .contains("日志是 " + folder.resolve("child.log"))
                .contains("no room on the disk");
    }

    @Test
    void shouldKnowEverySentenceOfTheStack() throws IOException {
        List<String> unknown = new ArrayList<>();
        int all = 0;
        for (Path file : files()) {
            Matcher thrown = THROWN.matcher(Files.readString(file));
            while (thrown.find()) {
                String sentence = sentence(thrown.group(1)).replaceAll("[.]$", "");
                boolean nobodysRead = sentence.equals("X") || sentence.startsWith("Interrupted");
                all++;
                if (!nobodysRead && Chinese.of(sentence).equals(sentence)) {
                    unknown.add(file.getFileName() + ": " + sentence);
                }
            }
        }
        assertThat(all).isGreaterThan(25);
        assertThat(unknown).isEmpty();
    }

    private String saidAfter(Duration limit, String what) {
        try (ChildProcess child =
                JavaCommand.named("Kafka broker")
                        .ownClassPath()
                        .main(Child.class.getName(), what)
                        .log(folder.resolve("child.log"))
                        .start()) {
            StackException fault =
                    Assertions.catchThrowableOfType(
                            StackException.class, () -> child.awaitReady(limit, () -> false));
            return Chinese.of(fault.getMessage());
        }
    }

    /** A server that is never ready; public, because the leash of children starts it. */
    public static final class Child {
        private Child() {}

        public static void main(String[] words) throws InterruptedException {
            if (words[0].equals("end")) {
                System.out.println("no room on the disk");
                System.exit(3);
            }
            Thread.sleep(60_000);
        }
    }

    /** Its literals, with X where a value stands. */
    private static String sentence(String terms) {
        return EACH_TERM
                .matcher(terms)
                .results()
                .map(MatchResult::group)
                .map(
                        term ->
                                term.startsWith("\"")
                                        ? term.substring(1, term.length() - 1).replace("\\n", "\n")
                                        : "X")
                .collect(joining());
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> walk = Files.walk(Layout.find().root().resolve(room))) {
                walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
