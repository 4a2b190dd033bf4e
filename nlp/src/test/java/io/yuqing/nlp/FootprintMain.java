/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import io.yuqing.nlp.dictionary.WordFile;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints what an analyzer costs before its first text, in a JVM that did nothing else: time to load
 * it, heap it holds, and time to take over an edited word file.
 */
public final class FootprintMain {

    private static final int WORDS = 20_000;

    private FootprintMain() {}

    public static void main(String[] args) {
        long before = heap();
        Stopwatch loading = new Stopwatch();
        HanlpTextAnalyzer analyzer = HanlpTextAnalyzer.load();
        loading.say("loading, with its first text");
        System.out.printf(Locale.ROOT, "heap held: %.0f MB%n", (heap() - before) / 1e6);

        List<HanlpTextAnalyzer> kept = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String words = words(i);
            Stopwatch editing = new Stopwatch();
            kept.add(analyzer.withDictionary(WordFile.parse("words", words)));
            editing.say("a word file of " + WORDS + " words");
        }
        System.out.printf(
                Locale.ROOT,
                "heap held with %d such files: %.0f MB%n%s%n",
                kept.size(),
                (heap() - before) / 1e6,
                analyzer.version());
    }

    /** Wall time, and CPU time of this thread, which a busy machine does not stretch. */
    private static final class Stopwatch {
        private final long wall = System.nanoTime();
        private final long cpu = cpu();

        void say(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.0f ms, of which %.0f ms on the CPU%n",
                    what,
                    (System.nanoTime() - wall) / 1e6,
                    (cpu() - cpu) / 1e6);
        }

        private static long cpu() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    private static String words(int seed) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            words.append((char) ('\u4E00' + i % 5_000))
                    .append((char) ('\u4E00' + i / 100 + seed))
                    .append("大道 地名\n");
        }
        return words.toString();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
