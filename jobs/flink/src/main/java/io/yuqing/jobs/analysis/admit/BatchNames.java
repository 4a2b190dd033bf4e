/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.admit;

import io.yuqing.domain.privacy.TextMask;
import io.yuqing.wire.SourceRef;

/**
 * Names of batches as they may be written down: one in which a person stands, such as a telephone
 * number, is none. Records of a batch come one after the other, so the last answer is kept.
 */
final class BatchNames {
    private String asked = SourceRef.NONE;
    private String answer = SourceRef.NONE;

    String harmless(String name) {
        if (!name.equals(asked)) {
            asked = name;
            answer = TextMask.mask(name).equals(name) ? name : SourceRef.NONE;
        }
        return answer;
    }
}
