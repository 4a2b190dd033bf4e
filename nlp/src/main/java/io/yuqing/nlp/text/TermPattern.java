/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

/**
 * A word or phrase as it is looked for. Both ends must fall between words of the text; a star in
 * the expression lifts that at its end.
 *
 * @param text normalised, without blanks at Chinese characters, never empty
 * @param openStart {@code *中毒} fires inside 食物中毒
 * @param openEnd {@code 停电*} fires in any longer word it begins
 */
public record TermPattern(String text, boolean openStart, boolean openEnd) {}
