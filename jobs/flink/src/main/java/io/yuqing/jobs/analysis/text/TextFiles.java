/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.category.RoutingRules;
import io.yuqing.nlp.dictionary.WordFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analyzer with the files that staff edit: a county's own words, and routing rules. Both are
 * looked at again and again; a changed one takes effect on the items that follow, each of which
 * names the versions it was judged by. A faulty one is refused, and the one before stays.
 */
final class TextFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TextFiles.class);

    private final EditedFile<WordFile> words;
    private final EditedFile<RoutingRules> rules;
    private final Counter refused;
    private final ScheduledExecutorService watch;
    private volatile HanlpTextAnalyzer analyzer;

    /**
     * Reads both files at once, and every {@code interval} from then on.
     *
     * @param wordsFile null if there is none; likewise {@code rulesFile}
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if the content of one cannot be used
     */
    TextFiles(
            HanlpTextAnalyzer base,
            String wordsFile,
            String rulesFile,
            Duration interval,
            Counter refused)
            throws IOException {
        this.analyzer = base;
        this.refused = refused;
        words = wordsFile == null ? null : new EditedFile<>(Path.of(wordsFile), WordFile::load);
        rules = rulesFile == null ? null : new EditedFile<>(Path.of(rulesFile), RoutingRules::load);
        readWords();
        readRules();
        watch = Executors.newSingleThreadScheduledExecutor(TextFiles::thread);
        if (words != null || rules != null) {
            long millis = interval.toMillis();
            var unused =
                    watch.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /** The analyzer as the files are now; another object after each change. */
    HanlpTextAnalyzer analyzer() {
        return analyzer;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        attempt(this::readWords);
        attempt(this::readRules);
    }

    private void attempt(Reading reading) {
        try {
            reading.read();
        } catch (IOException | RuntimeException e) {
            refused.inc();
            LOG.warn("An edited file was refused, the one before stays: {}", e.getMessage());
        }
    }

    private void readWords() throws IOException {
        if (words != null) {
            words.changed().ifPresent(file -> use(analyzer.withDictionary(file)));
        }
    }

    private void readRules() throws IOException {
        if (rules != null) {
            rules.changed().ifPresent(file -> use(analyzer.withRules(file)));
        }
    }

    private void use(HanlpTextAnalyzer changed) {
        analyzer = changed;
        LOG.info("texts are judged by {}", changed.version());
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "edited text files");
        thread.setDaemon(true);
        return thread;
    }
}
