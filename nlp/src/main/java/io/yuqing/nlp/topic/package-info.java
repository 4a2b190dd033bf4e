/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Topic expressions: their language, their check, and the matcher for thousands of them at once.
 */
package io.yuqing.nlp.topic;
