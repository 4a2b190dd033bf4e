/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import io.yuqing.nlp.topic.Expression.Term;
import io.yuqing.nlp.topic.ExpressionLexer.Lexeme;
import io.yuqing.nlp.topic.ExpressionLexer.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Recursive descent over the grammar in the module's README. Every error names the topic, the
 * position, and what was expected there.
 */
final class ExpressionParser {

    /** Keeps the recursion of parser and evaluation far from the end of the stack. */
    private static final int MAX_DEPTH = 50;

    private static final int MAX_LENGTH = 10_000;

    private final String topicId;
    private final ExpressionLexer lexer;
    private final TermTable terms;
    private Lexeme current;
    private int depth;

    private ExpressionParser(String topicId, String expression, TermTable terms) {
        this.topicId = topicId;
        this.terms = terms;
        this.lexer = new ExpressionLexer(topicId, expression);
        this.current = lexer.next();
    }

    /**
     * @param terms receives the terms of the expression
     * @throws TopicExpressionException if it is none, or would fire on texts without its words
     */
    static Expression parse(String topicId, String expression, TermTable terms) {
        if (expression.length() > MAX_LENGTH) {
            throw new TopicExpressionException(
                    topicId,
                    MAX_LENGTH,
                    "the expression is longer than "
                            + MAX_LENGTH
                            + " characters; split the topic.");
        }
        ExpressionParser parser = new ExpressionParser(topicId, expression, terms);
        Expression parsed = parser.or();
        if (parser.current.type() != Type.END) {
            throw parser.unexpected("AND, OR, NEAR/n or the end");
        }
        if (parsed.matches(TermHits.NONE)) {
            throw new TopicExpressionException(
                    topicId,
                    0,
                    "the expression would fire on texts that hold none of its words;"
                            + " add a word that must occur, as in: word AND NOT other.");
        }
        return parsed;
    }

    private Expression or() {
        List<Expression> parts = new ArrayList<>();
        parts.add(and());
        while (current.type() == Type.OR) {
            advance();
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.Or(List.copyOf(parts));
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
        Expression left = primary();
        if (current.type() != Type.NEAR) {
            return left;
        }
        int distance = Integer.parseInt(current.text());
        advance();
        int rightStart = current.start();
        Expression right = primary();
        if (current.type() == Type.NEAR) {
            throw error(
                    current.start(),
                    "NEAR joins two words only; write (a NEAR/n b) AND (b NEAR/n c) for more.");
        }
        return new Expression.Near(words(left, start), words(right, rightStart), distance);
    }

    private List<Term> words(Expression side, int position) {
        if (side instanceof Term term) {
            return List.of(term);
        }
        if (side instanceof Expression.Or or
                && or.parts().stream().allMatch(Term.class::isInstance)) {
            return or.parts().stream().map(Term.class::cast).toList();
        }
        throw error(
                position, "beside NEAR only a word, a phrase, or words joined by OR may stand.");
    }

    private Expression primary() {
        return switch (current.type()) {
            case WORD, PHRASE -> term();
            case OPEN -> bracketed();
            default -> throw unexpected("a word, a phrase in quotes, NOT or an opening bracket");
        };
    }

    private Expression bracketed() {
        int opened = current.start();
        enter();
        advance();
        Expression inner = or();
        if (current.type() == Type.END) {
            throw error(
                    current.start(),
                    "the bracket opened at character " + opened + " is not closed.");
        }
        if (current.type() != Type.CLOSE) {
            throw unexpected("AND, OR, NEAR/n or a closing bracket");
        }
        advance();
        depth--;
        return inner;
    }

    private Expression term() {
        Lexeme word = current;
        advance();
        TermPattern pattern = TermReader.read(topicId, word);
        return new Term(terms.idOf(pattern), word.text().strip());
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
        return error(
                current.start(), "expected " + expected + ", but found " + current.shown() + ".");
    }

    private TopicExpressionException error(int position, String problem) {
        return new TopicExpressionException(topicId, position, problem);
    }
}
