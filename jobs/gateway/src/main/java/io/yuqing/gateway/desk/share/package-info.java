/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What all viewers share, so that many cost little more than one: places in which something is done
 * for them, and what was read a moment ago. Knows nothing of what that is.
 */
package io.yuqing.gateway.desk.share;
