/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.config;

import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.control.ControlRecord;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * What the operators need to know, checked; see {@link JobOptions} for the meaning of each.
 *
 * @param platforms under whose codes items are counted
 * @param wordsFile words of the county, null if there are none
 * @param placesFile its places and their towns, null if there are none
 * @param categoryRulesFile routing rules in place of the shipped ones, null if none are
 * @param startTopics topics in force until their Kafka topic says otherwise
 * @param startRules rules likewise
 * @param startSources expected sources likewise
 * @param versions where versions begin without state
 */
public record TopologyOptions(
        Platforms platforms,
        ZoneId zone,
        String privacyKeyFile,
        Duration privacyKeyPeriod,
        Duration outOfOrderness,
        Duration dedupTtl,
        Duration retention,
        Duration threadTtl,
        Duration threadWait,
        int threadWaitItems,
        Duration preAggregateInterval,
        int preAggregateSubjects,
        Duration windowInterval,
        long liveSubjectBytes,
        String wordsFile,
        String placesFile,
        String categoryRulesFile,
        RiskWeights riskWeights,
        List<ControlRecord> startTopics,
        List<ControlRecord> startRules,
        List<ControlRecord> startSources,
        VersionStart versions) {}
