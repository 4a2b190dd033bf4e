/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.view;

import io.yuqing.nlp.sentiment.Sentiment;

/**
 * One comment.
 *
 * @param id unique among those that are grouped together
 * @param text as it stands; a view quotes it so
 * @param sentiment what was judged of it before
 */
public record Comment(String id, String text, Sentiment sentiment) {}
