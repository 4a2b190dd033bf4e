/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What people type out of habit with other tools or a Chinese input method: which signs a word may
 * hold, which words stand for operators, and what to write instead. Knows nothing of expressions.
 */
package io.yuqing.nlp.topic.typed;
