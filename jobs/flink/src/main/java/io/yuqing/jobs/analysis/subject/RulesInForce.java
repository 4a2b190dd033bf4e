/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.RuleBookChange;
import io.yuqing.jobs.analysis.common.Superseded;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.RuleCodec;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules that a task evaluates: those of the start file and those announced, which are broadcast
 * state. Every task takes the same records, so all hold the same book. Not thread-safe.
 */
public final class RulesInForce {
    /** By id, the rule's JSON. */
    public static final MapStateDescriptor<String, String> STATE =
            new MapStateDescriptor<>("rules", Types.STRING, Types.STRING);

    private static final Logger LOG = LoggerFactory.getLogger(RulesInForce.class);

    private final List<ControlRecord> startRules;
    private final Counter refused;
    private RuleBook book;

    /**
     * @param refused counts records that are no rule, or of a revision that is too low
     */
    RulesInForce(List<ControlRecord> startRules, Counter refused) {
        this.startRules = startRules;
        this.refused = refused;
    }

    /** The book as state has it; read from there once. */
    RuleBook book(ReadOnlyBroadcastState<String, String> stored) throws Exception {
        if (book == null) {
            book = new RuleBook();
            for (ControlRecord rule : startRules) {
                book.apply(RuleCodec.read(rule));
            }
            for (Map.Entry<String, String> rule : stored.immutableEntries()) {
                restore(ControlRecord.of(rule.getKey(), rule.getValue()));
            }
        }
        return book;
    }

    /** An older version of the job may have taken what this one refuses; it must still start. */
    private void restore(ControlRecord rule) {
        try {
            book.apply(RuleCodec.read(rule));
        } catch (ControlException e) {
            refused.inc();
            LOG.warn("A rule of the savepoint is out of force: {}", e.getMessage());
        }
    }

    /** Puts a newer revision in force; refuses what is no rule, and keeps the one before. */
    void take(ControlRecord change, BroadcastState<String, String> stored) throws Exception {
        RuleBook known = book(stored);
        try {
            Rule rule = RuleCodec.read(change);
            if (known.apply(rule) != RuleBookChange.IGNORED_OLD_REVISION) {
                stored.put(rule.id(), change.json);
                LOG.info("rule {} revision {} is in force", rule.id(), rule.revision());
            } else {
                Rule inForce = known.find(rule.id()).orElseThrow();
                new Superseded("rule", refused, LOG)
                        .ignored(
                                rule.id(),
                                rule.revision(),
                                inForce.revision(),
                                RuleCodec.isSame(rule, inForce));
            }
        } catch (ControlException e) {
            refused.inc();
            LOG.warn("A rule was refused, the one before stays in force: {}", e.getMessage());
        }
    }
}
