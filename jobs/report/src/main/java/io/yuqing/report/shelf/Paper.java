/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paper as its journal tells it.
 *
 * @param id in addresses and of its folder
 * @param history of it, the oldest first; never empty
 */
public record Paper(String id, Facts facts, State state, List<Entry> history) {
    public Paper {
        history = List.copyOf(history);
    }

    static Paper made(Entry entry) {
        return new Paper(entry.paper(), entry.facts(), State.DRAFT, List.of(entry));
    }

    Paper after(Entry entry) {
        List<Entry> longer = new ArrayList<>(history);
        longer.add(entry);
        return new Paper(id, facts, entry.step().after(state), longer);
    }

    /** Epoch millis. */
    public long madeAt() {
        return history.get(0).at();
    }

    /** Whether it went by itself. */
    public boolean isOfMachine() {
        return history.get(0).duty().equals(Hand.MACHINE);
    }

    /** The last time that something was done; empty: never. */
    public Optional<Entry> last(Step step) {
        return history.stream().filter(entry -> entry.step() == step).reduce((one, next) -> next);
    }

    /** Name of the file that somebody has filled in by hand; empty: nobody has. */
    public Optional<String> filled() {
        return last(Step.FILL).map(Filled::name);
    }

    /** Whether late data have changed its figures, as far as somebody has looked. */
    public boolean isCorrected() {
        return last(Step.CHECK).map(Entry::faulty).orElse(false);
    }

    /**
     * Whether an account was one of those who did something with it.
     *
     * @param step what
     */
    boolean isBy(Hand hand, Step step) {
        String sign = hand.sign(id);
        return !sign.isEmpty() && last(step).map(entry -> entry.sign().equals(sign)).orElse(false);
    }
}
