/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What topics would have done: on which items of the past they fire, and which a change would gain
 * or lose. Where the items come from is the caller's matter.
 */
package io.yuqing.control.trial;
