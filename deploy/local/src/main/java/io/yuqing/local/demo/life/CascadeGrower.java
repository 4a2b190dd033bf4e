/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.life;

import io.yuqing.local.demo.county.DayCurve;
import io.yuqing.local.demo.county.DemoOptions;
import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Mood;
import io.yuqing.local.demo.county.SilentPlatform;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.county.Voices;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Lets cascades grow as a branching process with immigration: people who find the original by
 * themselves arrive after it, and each repost or comment draws a Poisson number of followers whose
 * mean is heavy-tailed (a few voices carry most of the spread). Waiting times are log-normal in
 * activity time.
 */
public final class CascadeGrower {
    /** Below one, so that every cascade dies. */
    private static final double FOLLOWERS_OF_REPOST = 0.6;

    private static final double FOLLOWERS_OF_COMMENT = 0.25;

    /** Pareto with mean one, before the cut. */
    private static final double APPEAL_LEAST = 0.3;

    private static final double APPEAL_TAIL = 1.43;
    private static final double APPEAL_GREATEST = 80;

    private static final double FOLLOW_MEDIAN_SECONDS = 720;
    private static final double FOLLOW_SIGMA = 1.3;

    private final DemoOptions options;
    private final long silentFrom;
    private final Voices voices;
    private final List<Node> out;

    CascadeGrower(DemoOptions options, Voices voices, List<Node> out) {
        this.options = options;
        this.silentFrom = SilentPlatform.publishedUntil(options);
        this.voices = voices;
        this.out = out;
    }

    /** Adds an original; false if its source no longer delivers at that time. */
    public boolean plant(Cascade cascade, long at, Mood mood, Dice dice) {
        if (beyondEnd(cascade, at)) {
            return false;
        }
        Node root = new Node(cascade, null, Kind.ORIGINAL, at, mood, voices.draw(dice), dice);
        cascade.root = root;
        out.add(root);
        return true;
    }

    /**
     * Adds an original that says word for word what another says, as when people pass a text on.
     */
    public void copy(Cascade cascade, Node said, long at, Dice dice) {
        if (!beyondEnd(cascade, at)) {
            Node root = new Node(cascade, said, at, voices.draw(dice));
            cascade.root = root;
            out.add(root);
        }
    }

    /**
     * Reactions found at once: this many arrive by themselves, each with all that follows from it.
     */
    public void react(
            Cascade cascade, int arrivals, double medianSeconds, double sigma, Dice dice) {
        for (int i = 0; i < arrivals; i++) {
            arrive(cascade, dice.logNormal(medianSeconds, sigma), dice);
        }
    }

    /** Reactions that nothing follows from. */
    public void answer(Cascade cascade, int count, double medianSeconds, double sigma, Dice dice) {
        for (int i = 0; i < count && cascade.source.hasReactions(); i++) {
            double wait = dice.logNormal(medianSeconds, sigma);
            follow(cascade.root, kind(cascade.source, dice), wait, new ArrayDeque<>(), dice);
        }
    }

    /** Reactions until the cascade has about this many, or the stream ends. */
    public void reactUntil(
            Cascade cascade, int size, double medianSeconds, double sigma, Dice dice) {
        for (int i = 0; i < 4 * size && cascade.reactions() < size; i++) {
            arrive(cascade, dice.logNormal(medianSeconds, sigma), dice);
        }
    }

    /** One comment by a given voice; nothing if its source no longer delivers at that time. */
    public void comment(Cascade cascade, long at, int author, Dice dice) {
        react(cascade, Kind.COMMENT, at, author, dice);
    }

    /** One reaction at a given time, of a kind that is usual on its platform. */
    public void reactAt(Cascade cascade, long at, Dice dice) {
        react(cascade, kind(cascade.source, dice), at, voices.draw(dice), dice);
    }

    private void react(Cascade cascade, Kind kind, long at, int author, Dice dice) {
        Mood mood = cascade.moods.draw(dice);
        Node node = new Node(cascade, cascade.root, kind, at, mood, author, dice);
        if (!beyondEnd(cascade, at)) {
            add(node);
        }
    }

    /** Takes reactions out again, as if nobody had fetched them. */
    public void removeIf(Predicate<Node> unseen) {
        out.removeIf(
                node -> {
                    boolean gone = unseen.test(node);
                    if (gone) {
                        count(node, -1);
                    }
                    return gone;
                });
    }

    private void arrive(Cascade cascade, double wait, Dice dice) {
        if (!cascade.source.hasReactions()) {
            return;
        }
        Deque<Node> open = new ArrayDeque<>();
        follow(cascade.root, kind(cascade.source, dice), wait, open, dice);
        while (!open.isEmpty()) {
            Node node = open.pop();
            double mean = node.kind.isComment() ? FOLLOWERS_OF_COMMENT : FOLLOWERS_OF_REPOST;
            double appeal = dice.pareto(APPEAL_LEAST, APPEAL_TAIL, APPEAL_GREATEST);
            int followers = dice.poisson(mean * appeal);
            for (int i = 0; i < followers; i++) {
                double delay = dice.logNormal(FOLLOW_MEDIAN_SECONDS, FOLLOW_SIGMA);
                follow(node, node.kind, delay, open, dice);
            }
        }
    }

    private static Kind kind(Source source, Dice dice) {
        boolean repost = dice.weighted(source.repostShare, source.commentShare) == 0;
        return repost ? Kind.REPOST : Kind.COMMENT;
    }

    /** Reposts are reposted and comments answered: no link crosses from one stream to the other. */
    private void follow(Node parent, Kind kind, double wait, Deque<Node> open, Dice dice) {
        Cascade cascade = parent.cascade;
        long at = Math.max(parent.at + 1000, DayCurve.after(parent.at, wait));
        Mood mood = cascade.moods.draw(dice);
        Node node = new Node(cascade, parent, kind, at, mood, voices.draw(dice), dice);
        if (!beyondEnd(cascade, at)) {
            add(node);
            open.push(node);
        }
    }

    private void add(Node node) {
        count(node, 1);
        out.add(node);
    }

    private static void count(Node node, int by) {
        if (node.kind == Kind.REPOST) {
            node.cascade.reposts += by;
        } else {
            node.cascade.comments += by;
        }
    }

    private boolean beyondEnd(Cascade cascade, long at) {
        boolean silent = cascade.source == Source.FALLS_SILENT && at >= silentFrom;
        return silent || at >= options.endMillis();
    }
}
