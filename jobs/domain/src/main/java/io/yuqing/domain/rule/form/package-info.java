/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */

/**
 * Rules as people write them: reads the fields of a draft and says what is wrong with each. What a
 * rule means is in the room above, which knows nothing of forms.
 */
package io.yuqing.domain.rule.form;
