/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

/**
 * A text as the tokenizer takes it.
 *
 * @param chars holds {@code length} characters; what follows is scratch
 * @param title where the title ends; 0 if there is none
 * @param own where the writer's own words end and a forwarded {@code //@…} chain begins; {@code
 *     length} if there is no chain
 */
@SuppressWarnings(
        "ArrayRecordComponent") // carries a buffer from one stage to the next; never compared
public record NormalText(char[] chars, int length, int title, int own) {}
