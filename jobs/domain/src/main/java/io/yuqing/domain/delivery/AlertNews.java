/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery;

import io.yuqing.domain.rule.Level;
import java.util.List;
import java.util.Map;

/**
 * What delivery reads of an alert: its latest step, in facts and codes. Words for people are made
 * later, with the notice. A plain class with public fields, because it lives in Flink state; names
 * and types of the fields are part of the savepoint format. Nobody changes one after it was read,
 * but for its version and its category. Times are event time in ms.
 */
public final class AlertNews {
    /** Kind of a subject that is no opinion, but the collection of it. */
    public static final String SOURCE = "source";

    /** Where an alert stands; what was withdrawn is over. */
    public enum State {
        PENDING,
        FIRING,
        RESOLVED
    }

    public String alertId = "";

    /**
     * What makes steps one matter for people: late items can change the id of an alert of which
     * they were told, and not this.
     */
    public String toldAs = "";

    public String ruleId = "";
    public String ruleName = "";
    public String subjectKind = "";
    public String subjectId = "";

    /** What people call the subject; empty if it has no name. */
    public String subjectName = "";

    /**
     * Steps with the same one are about one event, see {@link EventKey}. Of an alert that people
     * were told of it stays what it was then, whatever is known later.
     */
    public String eventKey = "";

    public Level level = Level.BLUE;
    public AlertNews.State state = AlertNews.State.PENDING;

    /** Why the alert is as it is, in words; of a source, how it stands. May be empty. */
    public String reasonText = "";

    /** Whether late items have corrected times or numbers. */
    public boolean corrected;

    /** Whether it only corrects the record: it calls nobody, but ends what was told. */
    public boolean quiet;

    /**
     * Grows with every step of an alert. Counted on from the highest known when the alerts are
     * numbered anew.
     */
    public long version;

    public long startedAt;

    /** When it was detected: when it first called people. */
    public long firedAt;

    /** When this step was taken. */
    public long at;

    public String measure = "";
    public String window = "";
    public double value;
    public double threshold;

    /**
     * By how much what was there was multiplied to be the value, because collectors fetch more than
     * in the days it is compared with; 1 if it was not.
     */
    public double coverage = 1;

    public boolean hasUsual;

    /** What is usual; meaningful only with {@link #hasUsual}. */
    public double usual;

    /**
     * One of the seven of the routing table, by which departments are found; empty if unknown. Of
     * an alert that people were told of it stays what it was then.
     */
    public String category = "";

    /**
     * What the other of linear model and second reading says, if they differ: with {@link
     * RoutedBy#SECOND} the linear model, which was overruled; else the second reading, which is not
     * sure and whose departments are told as well. Empty if they do not, or nothing is known.
     */
    public String otherCategory = "";

    /** Who decided on {@link #category}. */
    public RoutedBy routedBy = RoutedBy.ANALYSIS;

    /** Ids. */
    public List<String> topics = List.of();

    /** What staff call them; empty if unknown. */
    public List<String> topicNames = List.of();

    public List<String> regions = List.of();

    /** Codes. */
    public List<String> channels = List.of();

    /** Codes of those on which it stands; empty in state of an older build. */
    public List<String> platforms = List.of();

    /** The words that hit. */
    public List<String> words = List.of();

    public List<Sample> items = List.of();

    /** The first item known; null if there is none. */
    public Sample origin;

    public boolean hasRisk;

    /** The score of the risk; meaningful only with {@link #hasRisk}. */
    public double risk;

    /** Of what the score is made up: points by factor. */
    public Map<String, Double> riskPoints = Map.of();

    /** What there was until the alert: items by kind, such as reposts. */
    public Map<String, Long> soFar = Map.of();

    /** Whether the departments of {@link #otherCategory} are told, too. */
    public boolean goesToOtherToo() {
        return routedBy != RoutedBy.SECOND && !otherCategory.isEmpty();
    }

    /** Whether it is about the collection and not about an opinion. */
    public boolean isAboutSource() {
        return subjectKind.equals(SOURCE);
    }
}
