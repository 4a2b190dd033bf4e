/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.text;

import io.yuqing.domain.origin.Gazetteer;
import io.yuqing.jobs.config.PlaceFile;
import io.yuqing.nlp.HanlpTextAnalyzer;
import io.yuqing.nlp.category.RoutingRules;
import io.yuqing.nlp.dictionary.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The analyzer with the files that staff edit: a county's own words, its places with their towns,
 * and routing rules. All are looked at again and again; a changed one takes effect on the items
 * that follow, each of which names the versions it was judged by. A faulty one is refused, and the
 * one before stays.
 */
final class TextFiles implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TextFiles.class);

    /** The analyzer and the gazetteer as the files are now; another object after each change. */
    record Judges(HanlpTextAnalyzer analyzer, Gazetteer places) {}

    private final String wordsFile;
    private final EditedFile<String> words;
    private final EditedFile<Gazetteer> places;
    private final EditedFile<RoutingRules> rules;
    private final Counter refused;
    private final ScheduledExecutorService watch;
    private volatile Judges judges;
    private String wordsNow = "";

    /**
     * Reads all files at once, and every {@code interval} from then on.
     *
     * @param wordsFile null if there is none; likewise the others
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if the content of one cannot be used
     */
    TextFiles(
            HanlpTextAnalyzer base,
            String wordsFile,
            String placesFile,
            String rulesFile,
            Duration interval,
            Counter refused)
            throws IOException {
        this.judges = new Judges(base, Gazetteer.NONE);
        this.refused = refused;
        this.wordsFile = wordsFile;
        words = wordsFile == null ? null : new EditedFile<>(Path.of(wordsFile), Files::readString);
        places = placesFile == null ? null : new EditedFile<>(Path.of(placesFile), PlaceFile::load);
        rules = rulesFile == null ? null : new EditedFile<>(Path.of(rulesFile), RoutingRules::load);
        readWords();
        readPlaces();
        readRules();
        watch = Executors.newSingleThreadScheduledExecutor(TextFiles::thread);
        if (words != null || places != null || rules != null) {
            long millis = interval.toMillis();
            var unused =
                    watch.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    Judges judges() {
        return judges;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        attempt(this::readWords);
        attempt(this::readPlaces);
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
            Optional<String> changed = words.changed();
            if (changed.isPresent()) {
                use(dictionary(changed.get(), judges.places()), judges.places());
                wordsNow = changed.get();
            }
        }
    }

    private void readPlaces() throws IOException {
        if (places != null) {
            Optional<Gazetteer> changed = places.changed();
            if (changed.isPresent()) {
                use(dictionary(wordsNow, changed.get()), changed.get());
            }
        }
    }

    private void readRules() throws IOException {
        if (rules != null) {
            rules.changed().ifPresent(file -> use(analyzer().withRules(file), judges.places()));
        }
    }

    /** Places are words of the county: who wrote one down must not write it a second time. */
    private HanlpTextAnalyzer dictionary(String content, Gazetteer gazetteer) {
        String name = wordsFile == null ? "places" : wordsFile;
        return analyzer()
                .withDictionary(WordFile.parse(name, content + PlaceFile.words(gazetteer)));
    }

    private HanlpTextAnalyzer analyzer() {
        return judges.analyzer();
    }

    private void use(HanlpTextAnalyzer analyzer, Gazetteer gazetteer) {
        judges = new Judges(analyzer, gazetteer);
        LOG.info("texts are judged by {}", analyzer.version());
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
