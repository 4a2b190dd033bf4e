/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

/**
 * Where people are taken out of what other tools wrote, before anything of it is stored or shown.
 * Each answer is the same for the same question, or a file that is read twice would be two files.
 */
public interface Edge {
    /**
     * What stands for an author from here on; {@code ""} for none.
     *
     * @param platform its code: the same number on two platforms is two people
     */
    String author(String platform, String author);

    /** Without telephone numbers, identity cards, mentions and the like. */
    String text(String text);

    /** Without the author where the address names one. */
    String url(String url, String author);

    /** An id that is a person's, such as a telephone number, as a hash; any other as it is. */
    String id(String id);

    /** The place; {@code ""} if it points to a person. */
    String region(String region);
}
