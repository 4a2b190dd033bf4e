/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.List;

/**
 * One thing that comments say.
 *
 * @param comments how many say it
 * @param texts how many different texts these are; far fewer: one sentence is being pasted
 * @param share of all comments that were read, 0 to 1
 * @param negative how many are judged so; with the next two they add up to {@code comments}
 * @param quote the comment that has most in common with the others, as it stands
 * @param words that mark its comments off from all others, the strongest first; may be empty
 */
public record View(
        int comments,
        int texts,
        double share,
        int negative,
        int neutral,
        int positive,
        Comment quote,
        List<String> words) {}
