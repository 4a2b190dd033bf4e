/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** Whether a text is negative, neutral or positive, with a calibrated probability. */
package io.yuqing.nlp.sentiment;
