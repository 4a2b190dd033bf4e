/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.TermPattern;
import io.yuqing.nlp.topic.Expression.And;
import io.yuqing.nlp.topic.Expression.InTitle;
import io.yuqing.nlp.topic.Expression.Near;
import io.yuqing.nlp.topic.Expression.Not;
import io.yuqing.nlp.topic.Expression.Or;
import io.yuqing.nlp.topic.Expression.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for a text on which an expression fires: one made of its own words, with far enough between
 * them. If there is none, the expression would never fire, and nobody would notice.
 */
final class Witness {

    /** Far more than an expression of people needs; one that needs more is let pass. */
    private static final int MAX_TRIES = 20_000;

    /** Keeps the recursion far from the end of the stack. */
    private static final int MAX_OPEN = 100;

    private final TermTable terms;
    private final TermFinder finder;
    private int left;
    private int tries;

    /**
     * @param most how many tries all its parts may take together
     */
    Witness(TermTable terms, int most) {
        this.terms = terms;
        this.left = most;
        this.finder = new TermFinder(terms.patterns());
    }

    /** Whether it can fire, and whatever stands in it below OR, AND and NOT can too. */
    boolean isAlive(Expression expression) {
        if (expression instanceof Not not) {
            return isAlive(not.part());
        }
        if (expression instanceof Or or) {
            return or.others().stream().allMatch(this::isAlive);
        }
        if (expression instanceof And and && !and.parts().stream().allMatch(this::isAlive)) {
            return false;
        }
        if (expression instanceof InTitle title && !isAlive(title.part())) {
            return false;
        }
        tries = 0;
        return with(expression, false, false, WitnessText.EMPTY, text -> fires(expression, text));
    }

    private boolean fires(Expression expression, WitnessText text) {
        return isTired() || expression.matches(finder.find(text.tokens()));
    }

    private boolean isTired() {
        return ++tries > MAX_TRIES || left-- <= 0;
    }

    /**
     * Adds what makes an expression true, or false if {@code negated}, in each way there is, until
     * the next step is content.
     */
    private boolean with(
            Expression expression,
            boolean negated,
            boolean inTitle,
            WitnessText text,
            Predicate<WitnessText> next) {
        if (expression instanceof Not not) {
            return with(not.part(), !negated, inTitle, text, next);
        }
        if (expression instanceof InTitle title) {
            return with(title.part(), negated, true, text, next);
        }
        if (expression instanceof And and) {
            return negated
                    ? any(and.parts(), true, inTitle, text, next)
                    : all(and.parts(), false, inTitle, text, next);
        }
        if (expression instanceof Or or) {
            return negated
                    ? all(or.parts(), true, inTitle, text, next)
                    : any(or.parts(), false, inTitle, text, next);
        }
        if (negated) {
            return next.test(text);
        }
        return expression instanceof Near near
                ? near(near, inTitle, text, next)
                : term((Term) expression, inTitle, text, next);
    }

    private boolean any(
            List<Expression> parts,
            boolean negated,
            boolean inTitle,
            WitnessText text,
            Predicate<WitnessText> next) {
        for (Expression part : parts) {
            if (with(part, negated, inTitle, text, next)) {
                return true;
            }
        }
        return false;
    }

    /** What a part forbids for good is asked after each step, and not only at the end. */
    private boolean all(
            List<Expression> parts,
            boolean negated,
            boolean inTitle,
            WitnessText text,
            Predicate<WitnessText> next) {
        List<Expression> bans = negated || inTitle ? List.of() : bans(parts);
        WitnessText longer = text;
        List<Expression> open = new ArrayList<>();
        for (Expression part : parts) {
            if (!negated && part instanceof Term term && !isStarred(term)) {
                longer = longer.with(inTitle, List.of(terms.pattern(term.id())), false);
            } else if (!negated || !(part instanceof Term || part instanceof Near)) {
                open.add(part);
            }
        }
        return open.size() > MAX_OPEN || all(open, 0, negated, inTitle, longer, bans, next);
    }

    private boolean isStarred(Term term) {
        TermPattern pattern = terms.pattern(term.id());
        return pattern.openStart() || pattern.openEnd();
    }

    private boolean all(
            List<Expression> parts,
            int from,
            boolean negated,
            boolean inTitle,
            WitnessText text,
            List<Expression> bans,
            Predicate<WitnessText> next) {
        if (from == parts.size()) {
            return next.test(text);
        }
        return with(
                parts.get(from),
                negated,
                inTitle,
                text,
                longer ->
                        bans.stream().allMatch(ban -> fires(ban, longer))
                                && all(parts, from + 1, negated, inTitle, longer, bans, next));
    }

    private static List<Expression> bans(List<Expression> parts) {
        return parts.stream()
                .filter(part -> part instanceof Not not && isWithoutNot(not.part()))
                .toList();
    }

    private static boolean isWithoutNot(Expression expression) {
        if (expression instanceof And and) {
            return and.parts().stream().allMatch(Witness::isWithoutNot);
        }
        if (expression instanceof Or or) {
            return or.parts().stream().allMatch(Witness::isWithoutNot);
        }
        return expression instanceof InTitle title
                ? isWithoutNot(title.part())
                : !(expression instanceof Not);
    }

    private boolean near(
            Near near, boolean inTitle, WitnessText text, Predicate<WitnessText> next) {
        for (Term left : near.left()) {
            for (Term right : near.right()) {
                TermPattern a = terms.pattern(left.id());
                TermPattern b = terms.pattern(right.id());
                if (next.test(text.with(inTitle, List.of(a, b), false))
                        || next.test(text.with(inTitle, List.of(b, a), false))
                        || next.test(text.with(inTitle, List.of(a, b), true))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A star asks for a longer word only if nothing else helps. */
    private boolean term(
            Term term, boolean inTitle, WitnessText text, Predicate<WitnessText> next) {
        TermPattern pattern = terms.pattern(term.id());
        return next.test(text.with(inTitle, List.of(pattern), false))
                || (isStarred(term) && next.test(text.with(inTitle, List.of(pattern), true)));
    }
}
