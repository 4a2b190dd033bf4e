/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * {@code topic test}: on which items topics would fire. Writes nothing; to put topics in force is
 * the matter of {@code control}.
 */
package io.yuqing.tools.topic;
