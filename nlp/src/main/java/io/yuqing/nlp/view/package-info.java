/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Groups the comments of a thread or topic by what they say. Vectors of the texts come from
 * outside, so that nothing here needs the encoder.
 */
package io.yuqing.nlp.view;
