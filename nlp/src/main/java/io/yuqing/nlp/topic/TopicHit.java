/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import java.util.List;

/**
 * A topic that fires.
 *
 * @param words the terms of its expression that made it fire, as written there, in that order
 */
public record TopicHit(String topicId, List<String> words) {}
