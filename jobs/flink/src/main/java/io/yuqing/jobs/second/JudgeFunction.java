/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.nlp.encoder.NoEncoderException;
import io.yuqing.nlp.encoder.SecondReader;
import io.yuqing.nlp.encoder.TextEncoder;
import io.yuqing.wire.judgement.Judgement;
import io.yuqing.wire.judgement.Original;
import io.yuqing.wire.judgement.OriginalJson;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges one original at a time, about 10 ms of CPU time each; a session of the encoder is shared
 * by all tasks of a JVM. Keeps no state. Where the encoder cannot run the job ends with its
 * sentence instead of trying for ever.
 */
final class JudgeFunction extends RichFlatMapFunction<KeyedRecord, Judgement> {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(JudgeFunction.class);

    private final double busyPace;

    private transient Pace pace;
    private transient TextEncoder encoder;
    private transient Judge judge;
    private transient Counter judged;
    private transient Counter otherwise;
    private transient Counter unreadable;
    private transient Counter waited;

    /**
     * @param busyPace originals a second while others keep the processors busy; 0: no such limit
     */
    JudgeFunction(double busyPace) {
        this.busyPace = busyPace;
    }

    @Override
    public void open(OpenContext context) {
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        judged = metrics.counter(SecondMetrics.JUDGED);
        otherwise = metrics.counter(SecondMetrics.ROUTED_OTHERWISE);
        unreadable = metrics.counter(SecondMetrics.UNREADABLE);
        waited = metrics.counter(SecondMetrics.WAITED);
        pace = new Pace(busyPace, new OthersShare(), System::nanoTime);
        encoder = openEncoder();
        judge = new Judge(SecondReader.load(encoder));
    }

    static TextEncoder openEncoder() {
        try {
            return TextEncoder.open();
        } catch (NoEncoderException e) {
            LOG.error("There is no second reading here: {}", e.getMessage());
            throw new SuppressRestartsException(e);
        }
    }

    @Override
    public void flatMap(KeyedRecord record, Collector<Judgement> out) throws InterruptedException {
        Original original;
        try {
            original = OriginalJson.read(record.value);
        } catch (IllegalArgumentException e) {
            unreadable.inc();
            LOG.warn("A record of the topic of originals was passed over: {}", e.getMessage());
            return;
        }
        waitForItsTurn();
        Judgement judgement = judge.of(original);
        judged.inc();
        if (!judgement.category.equals(judgement.linearCategory)) {
            otherwise.inc();
        }
        out.collect(judgement);
    }

    private void waitForItsTurn() throws InterruptedException {
        long nanos = pace.next();
        if (nanos > 0) {
            waited.inc();
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
