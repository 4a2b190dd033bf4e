/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Decides from counts alone which level of a rule is reached, with which risk and heat. Pure
 * functions of what was seen: no alert, no state and no clock may enter.
 */
package io.yuqing.domain.alert.judge;
