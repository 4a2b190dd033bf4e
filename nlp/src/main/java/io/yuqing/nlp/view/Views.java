/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import java.util.List;
import java.util.Optional;

/**
 * What the comments of a thread or topic say. Those of the views, the exclamations and those left
 * over are together those that were read.
 *
 * @param comments how many there are
 * @param read how many of them were read; fewer only if they are too many
 * @param views the largest first
 * @param exclamations those without a word that says anything: cheers, sighs, emoticons, mentions;
 *     empty if there are none
 * @param left how many are in no group
 */
public record Views(
        int comments, int read, List<View> views, Optional<View> exclamations, int left) {}
