/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import io.yuqing.connector.collect.Draft;
import java.util.List;

/** How one tool writes its records. Stateless. */
public interface RecordForm {
    /** By which a person names the tool. */
    String name();

    /** Whether a record looks like one of this tool, by its fields. */
    boolean knows(RawRecord record);

    /**
     * The items of a record: none if it is not one of this tool, two if another post stands in it.
     */
    List<Draft> drafts(RawRecord record);
}
