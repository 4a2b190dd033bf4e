/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.text.TermPattern;
import io.yuqing.nlp.topic.Expression.Term;
import io.yuqing.nlp.topic.ExpressionLexer.Lexeme;
import io.yuqing.nlp.topic.ExpressionLexer.Type;
import io.yuqing.nlp.topic.typed.TypedWord;
import java.util.ArrayList;
import java.util.List;

/**
 * Recursive descent over the grammar in docs/en/topics.md. Every error names the topic, the
 * position, and what was expected there.
 */
final class ExpressionParser {

    /** Keeps the recursion of parser and evaluation far from the end of the stack. */
    private static final int MAX_DEPTH = 50;

    private static final int MAX_LENGTH = 10_000;

    private final String topicId;
    private final ExpressionLexer lexer;
    private final TermTable terms;
    private final WordSets sets;
    private Lexeme current;
    private int depth;

    private ExpressionParser(TopicDefinition topic, TermTable terms) {
        this.topicId = topic.id();
        this.terms = terms;
        this.sets = WordSets.of(topic.id(), topic.sets());
        this.lexer = new ExpressionLexer(topic.id(), topic.expression());
        this.current = lexer.next();
    }

    /**
     * The expression of a topic.
     *
     * @param terms receives the terms of the expression
     * @throws TopicExpressionException if it is none, or would fire on texts without its words
     */
    static Expression parse(TopicDefinition topic, TermTable terms) {
        String topicId = topic.id();
        if (topic.expression().length() > MAX_LENGTH) {
            throw TopicExpressionException.at(
                    topicId,
                    MAX_LENGTH,
                    "the expression is longer than "
                            + MAX_LENGTH
                            + " characters; split the topic.");
        }
        ExpressionParser parser = new ExpressionParser(topic, terms);
        Expression parsed = parser.or();
        if (parser.current.type() != Type.END) {
            throw parser.unexpected("AND, OR, NEAR/n, EXCEPT or the end");
        }
        if (parsed.needs(false) == null) {
            throw TopicExpressionException.at(
                    topicId,
                    0,
                    "the expression would fire on texts that hold none of its words;"
                            + " add a word that must occur, as in: word AND NOT other.");
        }
        return parsed;
    }

    private Expression or() {
        List<Expression> parts = new ArrayList<>();
        addFlat(parts, and());
        while (current.type() == Type.OR) {
            advance();
            addFlat(parts, and());
        }
        return join(List.copyOf(parts));
    }

    /** {@code @set OR word} is one list of words, as NEAR and EXCEPT take them. */
    private static void addFlat(List<Expression> parts, Expression part) {
        if (part instanceof Expression.Or or) {
            parts.addAll(or.parts());
        } else {
            parts.add(part);
        }
    }

    private Expression and() {
        List<Expression> parts = new ArrayList<>();
        parts.add(not());
        while (current.type() == Type.AND) {
            advance();
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.And(List.copyOf(parts));
    }

    private Expression not() {
        if (current.type() != Type.NOT) {
            return near();
        }
        enter();
        advance();
        Expression negated = new Expression.Not(not());
        depth--;
        return negated;
    }

    private Expression near() {
        int start = current.start();
        Expression left = except();
        if (current.type() != Type.NEAR) {
            return left;
        }
        int distance = Integer.parseInt(current.text());
        advance();
        int rightStart = current.start();
        Expression right = except();
        if (current.type() == Type.NEAR) {
            throw error(
                    current.start(),
                    "NEAR joins two words only; write (a NEAR/n b) AND (b NEAR/n c) for more.");
        }
        return new Expression.Near(
                words(left, "NEAR", start), words(right, "NEAR", rightStart), distance);
    }

    private Expression except() {
        int start = current.start();
        Expression left = primary();
        if (current.type() != Type.EXCEPT) {
            return left;
        }
        advance();
        int rightStart = current.start();
        Expression right = primary();
        if (current.type() == Type.EXCEPT) {
            throw error(
                    current.start(), "one EXCEPT is enough; write word EXCEPT (one OR another).");
        }
        return join(exceptions(words(left, "EXCEPT", start), right, rightStart));
    }

    private List<Expression> exceptions(List<Term> words, Expression longer, int position) {
        List<Integer> except = new ArrayList<>();
        for (Term term : words(longer, "EXCEPT", position)) {
            String text = terms.pattern(term.id()).text();
            if (words.stream().noneMatch(word -> isPart(terms.pattern(word.id()).text(), text))) {
                throw error(
                        position,
                        "after EXCEPT stand longer words that hold the one before it, but \""
                                + term.written()
                                + "\" does not; for a word elsewhere in the text write AND NOT.");
            }
            except.add(term.id());
        }
        return words.stream()
                .<Expression>map(word -> new Term(word.id(), word.written(), List.copyOf(except)))
                .toList();
    }

    private static boolean isPart(String word, String text) {
        return text.contains(word) && text.length() > word.length();
    }

    private static Expression join(List<Expression> parts) {
        return parts.size() == 1 ? parts.get(0) : Expression.Or.of(parts);
    }

    private List<Term> words(Expression side, String operator, int position) {
        if (side instanceof Term term) {
            return List.of(term);
        }
        if (side instanceof Expression.Or or
                && or.parts().stream().allMatch(Term.class::isInstance)) {
            return or.parts().stream().map(Term.class::cast).toList();
        }
        throw error(
                position,
                "beside " + operator + " only a word, a phrase, or words joined by OR may stand.");
    }

    private Expression primary() {
        return switch (current.type()) {
            case WORD, PHRASE -> term();
            case SET -> set();
            case TITLE -> title();
            case OPEN -> bracketed();
            default -> throw unexpected("a word, a phrase in quotes, NOT or an opening bracket");
        };
    }

    private Expression title() {
        enter();
        advance();
        Expression part = new Expression.InTitle(primary());
        depth--;
        return part;
    }

    private Expression set() {
        Lexeme name = current;
        advance();
        List<WordSets.Entry> entries = sets.get(name.text());
        if (entries == null) {
            throw error(
                    name.start(),
                    "there is no word set "
                            + name.text()
                            + "; define it under sets. Accounts cannot be watched.");
        }
        return join(
                entries.stream()
                        .<Expression>map(
                                entry ->
                                        new Term(
                                                terms.idOf(entry.pattern(), entry.written()),
                                                entry.written(),
                                                List.of()))
                        .toList());
    }

    private Expression bracketed() {
        int opened = current.start();
        enter();
        advance();
        Expression inner = or();
        if (current.type() == Type.END) {
            throw error(
                    current.start(),
                    "the bracket opened at character " + lexer.place(opened) + " is not closed.");
        }
        if (current.type() != Type.CLOSE) {
            throw unexpected("AND, OR, NEAR/n, EXCEPT or a closing bracket");
        }
        advance();
        depth--;
        return inner;
    }

    private Expression term() {
        Lexeme word = current;
        advance();
        TermPattern pattern =
                TermReader.read(
                        word.text(),
                        word.type() == Type.WORD,
                        (offset, problem) -> error(word.start() + offset, problem));
        String written = word.text().strip();
        return new Term(terms.idOf(pattern, written), written, List.of());
    }

    private void advance() {
        current = lexer.next();
    }

    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw error(
                    current.start(), "brackets and NOT are nested deeper than " + MAX_DEPTH + ".");
        }
    }

    private TopicExpressionException unexpected(String expected) {
        if (current.type() == Type.NOT && expected.startsWith("AND")) {
            return error(current.start(), "write AND before NOT.");
        }
        if (current.type() == Type.WORD) {
            // It may be the operator of another tool, of which more can be said.
            int start = current.start();
            BareWord.check(current.text(), (offset, problem) -> error(start + offset, problem));
        }
        return error(
                current.start(),
                "expected " + expected + ", but found " + current.shown() + remedy(expected) + ".");
    }

    /** Of a word that other tools have where an operator stands. */
    private String remedy(String expected) {
        boolean operator = current.type() == Type.WORD && expected.startsWith("AND");
        String remedy = operator ? TypedWord.remedyAsOperator(current.text()) : null;
        return remedy == null ? "" : "; " + remedy;
    }

    private TopicExpressionException error(int position, String problem) {
        return lexer.error(position, problem);
    }
}
