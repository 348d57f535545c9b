/** The family of small cases, which are drawn the same for everyone and are no secret. */
export const smallFamily = 'small';
