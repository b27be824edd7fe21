module sulh/verify

go 1.27
